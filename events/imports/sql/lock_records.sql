-- Keeps others from changing these records until the transaction ends. Weaker than FOR UPDATE, as references to them stay
-- possible meanwhile; in one order, so that two who do so cannot wait for each other.
select t.id from public.$table t where t.id = any(%s) order by t.id for no key update
