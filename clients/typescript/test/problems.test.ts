/** Errors of the service, of a proxy, and of the network. */

import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { createClient, isProblem, outcome, PROBLEM_NAMES, type ProblemName } from "diplo-client";
import { BASE_URL, watched, WITHDRAWN } from "./live.js";

test("the problem of a withdrawn record contains its tombstone", async () => {
  const { client } = watched();
  const result = await outcome(client.speaker(WITHDRAWN));
  assert.ok(!result.ok);
  assert.ok(isProblem(result.error, "gone"));
  const { tombstone } = result.error.problem;
  assert.deepEqual([result.error.status, tombstone.type, tombstone.id], [410, "speaker", WITHDRAWN]);
  assert.ok(!isProblem(result.error, "not-found"));
});

test("the problem of an unknown id contains the nearest id", async () => {
  const { client } = watched();
  await assert.rejects(client.speaker("sergei-lavrof"), (error) => {
    assert.ok(isProblem(error, "not-found"));
    assert.equal(error.problem.errors[0]?.nearest, "sergei-lavrov");
    assert.match(error.message, /^404 Not found: /);
    assert.equal(error.url, `${BASE_URL}/api/v1/speakers/sergei-lavrof/`);
    return true;
  });
});

test("an invalid parameter is reported, also during iteration", async () => {
  const { client } = watched();
  const read = async () => {
    for await (const statement of client.statements({ made_on: "31 June" })) assert.fail(statement.id);
  };
  const result = await outcome(read());
  assert.ok(!result.ok && isProblem(result.error, "malformed-parameter"));
  assert.equal(result.error.problem.errors[0]?.parameter, "made_on");
});

test("outcome returns the value of a successful call", async () => {
  const { client } = watched();
  const result = await outcome(client.speaker("sergei-lavrov"));
  assert.ok(result.ok);
  assert.equal(result.value.type, "speaker");
});

test("the client knows the names of all problems of the service", async () => {
  const { client } = watched();
  const { data } = await client.http.GET("/api/v1/problems/");
  const names = (data ?? []).map(({ type }) => type.split("/").at(-1) as ProblemName);
  assert.ok(names.length > 10);
  assert.deepEqual(names.filter((name) => !(PROBLEM_NAMES as readonly string[]).includes(name)), []);
});

test("a network failure is not a problem and is thrown", async () => {
  const client = createClient({ baseUrl: "http://127.0.0.1:1" });
  await assert.rejects(outcome(client.topics().page()), TypeError);
});

/** A server that answers like a proxy whose backend is unavailable. */
async function standIn(answers: [number, Record<string, string>, string][], use: (url: string) => Promise<void>): Promise<number> {
  let asked = 0;
  const server = createServer((_, response) => {
    const [status, headers, body] = answers[Math.min(asked, answers.length - 1)] ?? [500, {}, ""];
    asked += 1;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return asked;
}

test("an error page of a proxy is a problem with the name other", async () => {
  await standIn([[502, { "Content-Type": "text/html" }, "<h1>Bad gateway</h1>"]], async (url) => {
    const result = await outcome(createClient({ baseUrl: url }).topics().page());
    assert.ok(!result.ok);
    assert.deepEqual([result.error.name, result.error.status, result.error.problem.title], ["other", 502, "Bad Gateway"]);
    assert.equal(result.error.problem.detail, "<h1>Bad gateway</h1>");
  });
});

test("Retry-After is converted to seconds from both of its formats", async () => {
  const later = new Date(Date.now() + 60_000).toUTCString();
  const headers = [{ "Retry-After": "7" }, { "Retry-After": later }, {}];
  await standIn(headers.map((header) => [429, header, ""]), async (url) => {
    const waits: (number | null)[] = [];
    for (const _ of headers) {
      const result = await outcome(createClient({ baseUrl: url }).topics().page());
      waits.push(result.ok ? -1 : result.error.retryAfter);
    }
    assert.equal(waits[0], 7);
    assert.ok((waits[1] ?? 0) > 55 && (waits[1] ?? 0) <= 60);
    assert.equal(waits[2], null);
  });
});

test("429 and 503 are retried up to the limit, and other errors are not", async () => {
  const empty = JSON.stringify({ results: [], included: {}, next: null, previous: null });
  const busy: [number, Record<string, string>, string] = [503, { "Retry-After": "0" }, ""];
  const done: [number, Record<string, string>, string] = [200, { "Content-Type": "application/json" }, empty];
  const asked = await standIn([busy, busy, done], async (url) => {
    assert.deepEqual((await createClient({ baseUrl: url, retries: 2 }).topics().page()).results, []);
  });
  assert.equal(asked, 3);
  const given = await standIn([busy, busy, done], async (url) => {
    assert.ok(!(await outcome(createClient({ baseUrl: url, retries: 1 }).topics().page())).ok);
  });
  assert.equal(given, 2);
  const broken = await standIn([[500, {}, ""], done], async (url) => {
    assert.ok(!(await outcome(createClient({ baseUrl: url, retries: 5 }).topics().page())).ok);
  });
  assert.equal(broken, 1);
});

test("the key is only sent to the service, and cookies are not sent", async () => {
  const seen: Request[] = [];
  const { client } = watched({
    apiKey: "a-key",
    fetch: (request) => {
      seen.push(request.clone());
      return fetch(new Request(request, { headers: { Accept: "application/json" } }));
    },
  });
  for await (const page of client.topics({ limit: 1 }).pages()) if (page.next === null) break;
  assert.ok(seen.length >= 2);
  for (const request of seen) {
    assert.equal(request.headers.get("Authorization"), "Api-Key a-key");
    assert.equal(request.credentials, "omit");
    assert.ok(request.url.startsWith(`${BASE_URL}/`));
  }
});
