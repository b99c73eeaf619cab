-- Composite types and functions from which documents are composed.

create type public.events_date as (edtf text, start text, "end" text, qualifier text, precision text, stated text);
create type public.events_reference_document as (type text, id text);
create type public.events_instant as (instant text, zone text);

-- A stated date as the object in a document. Simple enough for PostgreSQL to inline it.
create function public.events_render_date(date jsonb) returns json language sql stable parallel safe as $$
  select case when date is not null then row_to_json(row(
    date ->> 'edtf', date ->> 'start', date ->> 'end', date ->> 'qualifier', date ->> 'precision', date ->> 'stated'
  )::public.events_date) end
$$;

-- A timestamp as RFC 3339 text in UTC, with microseconds.
create function public.events_render_instant(moment timestamptz) returns text language sql stable parallel safe as $$
  select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- A typed reference as the object in a document.
create function public.events_render_reference(type text, id text) returns json language sql stable parallel safe as $$
  select row_to_json(row(type, id)::public.events_reference_document)
$$;

-- A list of rows (aliases, identifiers …) as the array in a document, with the members in this order.
create function public.events_render_many_rows(list jsonb, first text, second text) returns json language sql stable parallel safe as $$
  select json('[' || string_agg(
    '{' || to_json(first) || ':' || coalesce(to_json(item ->> first)::text, 'null')
    || ',' || to_json(second) || ':' || coalesce(to_json(item ->> second)::text, 'null') || '}', ',' order by place) || ']')
  from jsonb_array_elements(list) with ordinality as listed (item, place)
$$;

-- The same, but lists of no or one row, which are the most frequent, are simple enough for PostgreSQL to inline them (the
-- function call took as long as the rest of an event's document).
create function public.events_render_rows(list jsonb, first text, second text) returns json language sql stable parallel safe as $$
  select case jsonb_array_length(list)
    when 0 then '[]'::json
    when 1 then json('[{' || to_json(first) || ':' || coalesce(to_json(list -> 0 ->> first)::text, 'null')
      || ',' || to_json(second) || ':' || coalesce(to_json(list -> 0 ->> second)::text, 'null') || '}]')
    else public.events_render_many_rows(list, first, second) end
$$;
