-- Conversion of texts to tsvector and of queries to tsquery. The first three functions set no search path, so that PostgreSQL
-- can inline them.

-- The text search configuration of a language (BCP 47): that of PostgreSQL, or `simple` if it has none. Blank means English.
create function public.events_search_configuration(language text) returns regconfig language sql immutable parallel safe as $$
  select case lower(split_part(coalesce(language, ''), '-', 1))
    when '' then 'english' when 'en' then 'english' when 'ru' then 'russian' when 'fr' then 'french' when 'de' then 'german'
    when 'es' then 'spanish' when 'ar' then 'arabic' when 'it' then 'italian' when 'pt' then 'portuguese'
    when 'nl' then 'dutch' when 'da' then 'danish' when 'sv' then 'swedish' when 'no' then 'norwegian'
    when 'nb' then 'norwegian' when 'nn' then 'norwegian' when 'fi' then 'finnish' when 'tr' then 'turkish'
    when 'hu' then 'hungarian' when 'ro' then 'romanian' when 'el' then 'greek' when 'sr' then 'serbian'
    when 'hi' then 'hindi' when 'id' then 'indonesian' when 'ga' then 'irish' when 'lt' then 'lithuanian'
    when 'ne' then 'nepali' when 'ta' then 'tamil' when 'ca' then 'catalan' when 'eu' then 'basque'
    when 'hy' then 'armenian' when 'yi' then 'yiddish'
    else 'simple' end::regconfig
$$;

-- The words of a text, stemmed in its own language and in English, so that a query without a language finds unstemmed words.
-- Only the first 50,000 characters, because the size of a tsvector is limited.
create function public.events_search_text(language text, content text) returns tsvector language sql immutable parallel safe as $$
  select case
    when coalesce(content, '') = '' then ''::tsvector
    when public.events_search_configuration(language) = 'english'::regconfig then to_tsvector('english', left(content, 50000))
    else to_tsvector(public.events_search_configuration(language), left(content, 50000)) || to_tsvector('english', left(content, 50000))
  end
$$;

-- The words of names, unstemmed and without removal of stop words ("WHO"), and stemmed in English.
create function public.events_search_names(content text) returns tsvector language sql immutable parallel safe as $$
  select case when coalesce(content, '') = '' then ''::tsvector
    else to_tsvector('simple', left(content, 20000)) || to_tsvector('english', left(content, 20000)) end
$$;

-- The names in a list of aliases, separated by spaces.
create function public.events_search_aliases(list jsonb) returns text language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select string_agg(item ->> 'name', ' ') from jsonb_array_elements(list) item
$$;

-- A query in the syntax of websearch_to_tsquery: in each of the languages (default: English), or unstemmed. The unstemmed
-- query is omitted if the query excludes words: it would match documents that contain another form of an excluded word.
create function public.events_search_query(words text, languages text[]) returns tsquery language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select coalesce(string_agg(distinct '(' || query || ')', ' | ') filter (where query <> ''), '')::tsquery
  from (
    select websearch_to_tsquery(public.events_search_configuration(language), words)::text
    from unnest(case when cardinality(languages) > 0 then languages else array['en'] end) language
    union all
    select websearch_to_tsquery('simple', words)::text where strpos(websearch_to_tsquery('simple', words)::text, '!') = 0
  ) queries (query)
$$;

-- Up to three snippets of a text with matched words in <mark>. The text is escaped first, so that <mark> is the only markup.
-- Null if nothing matches.
create function public.events_search_snippets(content text, language text, query tsquery) returns json language sql immutable parallel safe
set search_path = pg_catalog, pg_temp as $$
  select case when strpos(headline, '<mark>') > 0 then array_to_json(array(
    select snippet from unnest(string_to_array(headline, E'\x1e')) snippet where strpos(snippet, '<mark>') > 0)) end
  from (
    select ts_headline(public.events_search_configuration(language),
      replace(replace(replace(replace(left(content, 50000), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'),
      query, E'StartSel=<mark>, StopSel=</mark>, MaxFragments=3, MinWords=8, MaxWords=25, FragmentDelimiter=\x1e') as headline
  ) made
$$;
