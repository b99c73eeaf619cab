/** What was read before is asked for by its ETag. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { watched } from "./live.js";

test("the same page again is a 304 on the wire and the same page in hand", async () => {
  const { client, seen } = watched();
  const list = client.statements({ include: ["speaker"], limit: 5 });
  const first = await list.page();
  const again = await list.page();
  assert.deepEqual(seen.map(({ status }) => status), [200, 304]);
  assert.deepEqual(again, first);
  assert.notEqual(again, first);
});

test("whoever changes an answer changes nobody else's", async () => {
  const { client } = watched();
  const first = await client.talk("security-guarantees-talks");
  first.title = "changed";
  assert.notEqual((await client.talk("security-guarantees-talks")).title, "changed");
});

test("another question is another answer", async () => {
  const { client, seen } = watched();
  await client.statements({ limit: 1 }).page();
  const two = await client.statements({ limit: 2 }).page();
  assert.equal(two.results.length, 2);
  assert.deepEqual(seen.map(({ status }) => status), [200, 200]);
});

test("as many answers are kept as the client may remember, the last used ones", async () => {
  const { client, seen } = watched({ remember: 2 });
  for (const limit of [1, 2, 1, 3, 1, 2]) await client.topics({ limit }).page();
  assert.deepEqual(seen.map(({ status }) => status), [200, 200, 304, 200, 304, 200]);
});

test("a client that remembers nothing reads everything anew", async () => {
  const { client, seen } = watched({ remember: 0 });
  for (let time = 0; time < 2; time += 1) await client.topics().page();
  assert.deepEqual(seen.map(({ status }) => status), [200, 200]);
});

test("the position that the answers are exact at is known", async () => {
  const { client, seen } = watched();
  assert.equal(client.position, null);
  await client.topics().page();
  assert.match(client.position ?? "", /^[^-]+-\d+$/);
  assert.equal(seen[0]?.position, client.position);
});
