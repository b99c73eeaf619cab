-- Composite types and functions that the documents are built from.

create type public.events_date as (edtf text, start text, "end" text, qualifier text, precision text, stated text);
create type public.events_reference_document as (type text, id text);
create type public.events_instant as (instant text, zone text);

-- A stated date as its document object, keys in the order of the contract. Simple enough to be inlined.
create function public.events_render_date(date jsonb) returns json language sql stable parallel safe as $$
  select case when date is not null then row_to_json(row(
    date ->> 'edtf', date ->> 'start', date ->> 'end', date ->> 'qualifier', date ->> 'precision', date ->> 'stated'
  )::public.events_date) end
$$;

-- A moment as RFC 3339 in UTC, to the microsecond.
create function public.events_render_instant(moment timestamptz) returns text language sql stable parallel safe as $$
  select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- A typed reference as its document object.
create function public.events_render_reference(type text, id text) returns json language sql stable parallel safe as $$
  select row_to_json(row(type, id)::public.events_reference_document)
$$;

-- A list of rows (aliases, identifiers …) with its columns in the order of the contract.
create function public.events_render_many_rows(list jsonb, first text, second text) returns json language sql stable parallel safe as $$
  select json('[' || string_agg(
    '{' || to_json(first) || ':' || coalesce(to_json(item ->> first)::text, 'null')
    || ',' || to_json(second) || ':' || coalesce(to_json(item ->> second)::text, 'null') || '}', ',' order by place) || ']')
  from jsonb_array_elements(list) with ordinality as listed (item, place)
$$;

-- The same, with lists of none and one, which most are, simple enough to be inlined (a call took as long as all the rest of
-- an event's document).
create function public.events_render_rows(list jsonb, first text, second text) returns json language sql stable parallel safe as $$
  select case jsonb_array_length(list)
    when 0 then '[]'::json
    when 1 then json('[{' || to_json(first) || ':' || coalesce(to_json(list -> 0 ->> first)::text, 'null')
      || ',' || to_json(second) || ':' || coalesce(to_json(list -> 0 ->> second)::text, 'null') || '}]')
    else public.events_render_many_rows(list, first, second) end
$$;
