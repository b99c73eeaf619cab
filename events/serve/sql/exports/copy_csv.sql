-- Rows as CSV (RFC 4180, but for lines that end in a line feed alone): null is nothing between two commas.
copy ({query}) to stdout (format csv, encoding 'UTF8')
