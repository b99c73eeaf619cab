-- Publishes drafts. What a person changed in them is published with them.
update public.$table t set publication = 'published' where t.id = any(%s) and t.publication = 'draft'
