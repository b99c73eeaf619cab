-- The legislative period of an office: a name of its party.
(b ->> 'party') || '/' || (b ->> 'legislative_period')
