/** Pages, single records, related records and iteration, against a live service with the seed article. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { find, LISTS } from "diplo-client";
import { MERGED, SURVIVOR, watched } from "./live.js";

const LAVROV = "sergei-lavrov";

test("the type of included documents follows from include", async () => {
  const { client, seen } = watched();
  const page = await client
    .statements({ speaker: LAVROV, kind: ["quote", "paraphrase"], include: ["speaker", "about", "citations.source"] })
    .page();
  assert.equal(seen.length, 1);
  assert.ok(page.results.length >= 7);
  for (const statement of page.results) {
    const speaker: string | undefined = page.included.speakers?.[statement.speaker ?? ""]?.name;
    assert.equal(speaker, "Sergei Lavrov");
    assert.ok(["quote", "paraphrase"].includes(statement.kind));
    for (const citation of statement.citations) assert.ok(page.included.sources?.[citation.source]?.title);
    for (const reference of statement.about) assert.equal(find(page.included, reference)?.id, reference.id);
  }
  // The file only compiles as long as the next lines are type errors.
  // @ts-expect-error topics are not included
  assert.equal(page.included.topics, undefined);
  // @ts-expect-error a document has no such field
  assert.equal(page.results[0]?.speeker, undefined);
});

test("a typed reference is resolved to a document of its type", async () => {
  const { client } = watched();
  const page = await client.statements({ speaker: LAVROV, include: ["about"] }).page();
  const reference = page.results.flatMap((statement) => statement.about).find(({ type }) => type === "talk");
  assert.ok(reference);
  const talk = find(page.included, { type: "talk", id: reference.id });
  const status: string | undefined = talk?.status;
  assert.ok(status);
  assert.equal(find(page.included, { type: "talk", id: "no-such-talk" }), undefined);
});

test("an include path spans two records", async () => {
  const { client } = watched();
  const page = await client.proposals({ include: "responses.statement.speaker", limit: 10 }).page();
  const said = page.results.flatMap(({ responses }) => responses.map(({ statement }) => statement)).filter((id) => id !== null);
  assert.ok(said.length > 0);
  const speakers = said.map((id) => page.included.statements?.[id]?.speaker).filter((id) => typeof id === "string");
  assert.ok(speakers.length > 0);
  for (const id of speakers) assert.equal(page.included.speakers?.[id]?.type, "speaker");
});

test("a single record, with and without included documents", async () => {
  const { client } = watched();
  const talk = await client.talk("security-guarantees-talks", { include: ["ancestors", "children", "participants.party"] });
  assert.equal(talk.type, "talk");
  assert.equal(talk.expected_tracks, 3);
  const children = Object.values(talk.included.talks ?? {}).filter(({ parent }) => parent === talk.id);
  assert.ok(children.length > 0);
  const plain = await client.talk("security-guarantees-talks");
  assert.ok(!("included" in plain));
  // @ts-expect-error nothing was included
  assert.equal(plain.included, undefined);
});

test("a merged record is replaced by its survivor", async () => {
  const { client } = watched();
  assert.equal((await client.speaker(MERGED)).id, SURVIVOR);
});

test("iteration returns each record once, in the order of the list", async () => {
  const { client, seen } = watched();
  const whole = await client.parties({ kind: "state", limit: 100, order: "id" }).page();
  const ids: string[] = [];
  for await (const party of client.parties({ kind: "state", limit: 30, order: "id" })) ids.push(party.id);
  assert.ok(ids.length > 150);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(ids.slice(0, 100), whole.results.map(({ id }) => id));
  assert.equal(seen.length - 1, Math.ceil(ids.length / 30));
});

test("iteration requests only the pages that are used, and can be repeated", async () => {
  const { client, seen } = watched();
  const list = client.parties({ limit: 2 });
  assert.equal(seen.length, 0);
  for (let round = 1; round <= 2; round += 1) {
    const ids: string[] = [];
    for await (const party of list) {
      ids.push(party.id);
      if (ids.length === 3) break;
    }
    assert.equal(new Set(ids).size, 3);
    assert.equal(seen.length, 2 * round);
  }
});

test("iteration continues from a stored cursor", async () => {
  const { client } = watched();
  const ids: string[] = [];
  let cursor: string | undefined;
  for await (const page of client.topics({ limit: 1 }).pages()) {
    ids.push(...page.results.map(({ id }) => id));
    cursor = new URL(page.next ?? "http://none/").searchParams.get("cursor") ?? undefined;
    break;
  }
  for await (const topic of client.topics({ limit: 1, cursor })) ids.push(topic.id);
  const all: string[] = [];
  for await (const topic of client.topics()) all.push(topic.id);
  assert.ok(all.length >= 2);
  assert.deepEqual(ids, all);
});

test("pages of an iteration contain their included documents", async () => {
  const { client } = watched();
  let statements = 0;
  for await (const { results, included } of client.statements({ include: "party", limit: 3 }).pages()) {
    statements += results.length;
    for (const { party } of results) assert.ok(party === null || included.parties?.[party]?.name);
  }
  assert.ok(statements >= 7);
});

test("all lists can be read", async () => {
  const { client } = watched();
  const { data } = await client.http.GET("/api/v1/");
  for (const { name } of data?.collections ?? []) assert.ok((LISTS as readonly string[]).includes(name), name);
  for (const name of LISTS) {
    const lists = client[name] as (query: object) => { page(): Promise<{ results: { type: string }[] }> };
    const needed = name === ("search" as string) ? { q: "security" } : {};
    assert.ok((await lists({ ...needed, limit: 1 }).page()).results.length === 1, name);
  }
});

test("fields reduce the documents and their type", async () => {
  const { client } = watched();
  const page = await client.statements({ speaker: LAVROV, fields: ["text", "made_on"], limit: 2 }).page();
  for (const statement of page.results) {
    assert.deepEqual(Object.keys(statement).sort(), ["id", "made_on", "text", "type"]);
    const day: string | undefined = statement.made_on?.edtf;
    assert.ok(day);
    // @ts-expect-error not in fields
    assert.equal(statement.speaker, undefined);
  }
  const talk = await client.talk("security-guarantees-talks", { fields: "title" });
  assert.deepEqual(Object.keys(talk).sort(), ["id", "title", "type"]);
});

test("count and highlight are returned on request", async () => {
  const { client } = watched();
  const page = await client.statements({ q: "tracks", highlight: "1", count: "exact", limit: 1 }).page();
  assert.ok((page.count ?? 0) >= 1);
  const snippets = page.highlights?.[page.results[0]?.id ?? ""];
  assert.match(snippets?.join(" ") ?? "", /<mark>tracks<\/mark>/);
});

test("search results can be narrowed by type", async () => {
  const { client } = watched();
  const found = await client.search({ q: "security guarantees", include: ["speaker", "citations.source"] }).page();
  const types = new Set(found.results.map(({ type }) => type));
  assert.ok(types.has("talk") && types.has("proposal") && types.has("statement"), [...types].join());
  for (const document of found.results) {
    if (document.type === "statement") assert.ok(document.speaker === null || found.included.speakers?.[document.speaker]);
    if (document.type === "talk") assert.ok(document.title);
  }
});

test("a timeline is ordered by date", async () => {
  const { client, seen } = watched();
  const ids: string[] = [];
  for await (const document of client.timeline({ from: "2021-12", to: "2022-01", limit: 5 })) ids.push(document.id);
  assert.ok(ids.length > 5 && seen.length > 1);
  assert.equal(new Set(ids).size, ids.length);
});

test("at_least accepts the position of the last response", async () => {
  const { client } = watched();
  await client.topics().page();
  assert.ok(client.position);
  assert.ok((await client.topics({ at_least: client.position }).page()).results.length > 0);
});

test("a signal aborts an iteration", async () => {
  const { client } = watched();
  const stop = new AbortController();
  let read = 0;
  await assert.rejects(async () => {
    for await (const _ of client.parties({ limit: 5 }, { signal: stop.signal })) {
      read += 1;
      if (read === 5) stop.abort();
    }
  }, { name: "AbortError" });
  assert.equal(read, 5);
});

test("queries outside the contract do not compile", () => {
  const { client } = watched();
  // @ts-expect-error no such filter
  client.statements({ speeker: LAVROV });
  // @ts-expect-error no such kind
  client.statements({ kind: "quotation" });
  // @ts-expect-error not an include path
  client.statements({ include: ["speaker", "spoken_in"] });
  // @ts-expect-error not an include path of offices
  client.statements({ include: "office.topics" });
  // @ts-expect-error not an order of this list
  client.parties({ order: "-made_on" });
  // @ts-expect-error no such collection
  assert.equal(client.treaties, undefined);
});
