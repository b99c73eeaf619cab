-- What the flat columns of a coded event are read from beside its document: the first actor and recipient, and their countries.
left join lateral json_to_record(x.actors -> 0) as actor (party text, speaker text, country text, stated text) on true
left join country actor_country on actor_country.party = coalesce(actor.country, actor.party)
left join lateral json_to_record(x.recipients -> 0) as recipient (party text, speaker text, country text, stated text) on true
left join country recipient_country on recipient_country.party = coalesce(recipient.country, recipient.party)
