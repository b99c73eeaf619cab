-- The area of an office: a name in the place of its party.
(b ->> 'party') || '/' || (b ->> 'area')
