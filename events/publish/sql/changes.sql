-- The text of a document and of a change. Both functions are simple enough for PostgreSQL to inline them.

-- A document: the id, type, version, time and change note, followed by the facts.
create function public.events_render_document(type text, slug text, version integer, moment timestamptz, note text, facts text)
returns json language sql stable parallel safe as $$
  select ('{"id":' || to_json(slug) || ',"type":"' || type || '","version":' || version
    || ',"updated":"' || public.events_render_instant(moment) || '","change_note":' || coalesce(to_json(note)::text, 'null')
    || ',' || substr(facts, 2))::json
$$;

-- A row of the log as the JSON object that /changes/, streams and webhooks send, on one line. It contains the document
-- verbatim.
create function public.events_render_change(seq bigint, type text, slug text, version integer, op text,
  recorded_at timestamptz, merged_into text, redacted boolean, body json)
returns text language sql stable parallel safe as $$
  select '{"seq":' || seq || ',"type":"' || type || '","id":"' || slug || '","version":' || version || ',"op":"' || op
    || '","recorded_at":"' || public.events_render_instant(recorded_at)
    || '","merged_into":' || coalesce('"' || merged_into || '"', 'null')
    || ',"redacted":' || redacted::text || ',"document":' || coalesce(body::text, 'null') || '}'
$$;
