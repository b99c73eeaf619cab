-- Rows of one column of JSON, each on a line, as they are stored. Text format would double backslashes; JSON holds neither
-- control character nor line break, so nothing is ever quoted here.
copy ({query}) to stdout (format csv, delimiter e'\x01', quote e'\x02', encoding 'UTF8')
