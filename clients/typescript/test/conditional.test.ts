/** Conditional requests and the response cache. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { watched } from "./live.js";

test("a repeated page is a 304 from the service and equal to the first page", async () => {
  const { client, seen } = watched();
  const list = client.statements({ include: ["speaker"], limit: 5 });
  const first = await list.page();
  const again = await list.page();
  assert.deepEqual(seen.map(({ status }) => status), [200, 304]);
  assert.deepEqual(again, first);
  assert.notEqual(again, first);
});

test("changing a returned document does not change the cached one", async () => {
  const { client } = watched();
  const first = await client.talk("security-guarantees-talks");
  first.title = "changed";
  assert.notEqual((await client.talk("security-guarantees-talks")).title, "changed");
});

test("another query is not answered from the cache", async () => {
  const { client, seen } = watched();
  await client.statements({ limit: 1 }).page();
  const two = await client.statements({ limit: 2 }).page();
  assert.equal(two.results.length, 2);
  assert.deepEqual(seen.map(({ status }) => status), [200, 200]);
});

test("the least recently used response is evicted", async () => {
  const { client, seen } = watched({ cacheSize: 2 });
  for (const limit of [1, 2, 1, 3, 1, 2]) await client.topics({ limit }).page();
  assert.deepEqual(seen.map(({ status }) => status), [200, 200, 304, 200, 304, 200]);
});

test("a client without a cache sends no conditional requests", async () => {
  const { client, seen } = watched({ cacheSize: 0 });
  for (let time = 0; time < 2; time += 1) await client.topics().page();
  assert.deepEqual(seen.map(({ status }) => status), [200, 200]);
});

test("the client exposes the log position of the last response", async () => {
  const { client, seen } = watched();
  assert.equal(client.position, null);
  await client.topics().page();
  assert.match(client.position ?? "", /^[^-]+-\d+$/);
  assert.equal(seen[0]?.position, client.position);
});
