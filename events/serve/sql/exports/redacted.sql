-- The records whose text was taken out of the log, each with the newest change that said so.
select v.type, v.slug, max(v.seq) from public.events_version v where v.redacted group by v.type, v.slug
