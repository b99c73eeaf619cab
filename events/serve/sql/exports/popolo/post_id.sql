-- The post that a membership names, null where its role says it all.
case when b ->> 'role' is not null or b @? '$.original.post' then (b ->> 'party') || '/' || (b ->> 'title') end
