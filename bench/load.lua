-- Sends the requests of a file in turn, with an offset for each thread, and prints the result as one line of JSON.
-- The file: one request a line, method, path, body and headers (name: value, joined by "|") separated by tabs.
local requests = {}
local count, place = 0, 0
local number = 0

function setup(thread)
  thread:set("offset", number)
  number = number + 1
end

function init(args)
  for line in io.lines(args[1]) do
    local method, path, body, headers = line:match("^(%S+)\t(%S+)\t([^\t]*)\t(.*)$")
    local sent = {}
    for name, value in headers:gmatch("([^:|]+): ([^|]*)") do sent[name] = value end
    count = count + 1
    requests[count] = wrk.format(method, path, sent, body ~= "" and body or nil)
  end
  place = offset * 7919 % count
end

function request()
  place = place % count + 1
  return requests[place]
end

function done(summary, latency, sizes)
  local errors = summary.errors
  io.write(string.format(
    '\nRESULT {"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"statuses":%d,"broken":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
