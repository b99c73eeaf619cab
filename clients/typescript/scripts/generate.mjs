// Generates src/openapi.ts and src/contract.ts from openapi.yaml.
//
//   node scripts/generate.mjs            write the two files
//   node scripts/generate.mjs --check    write nothing; exit with 1 if a file is outdated
//
// openapi.yaml is the only input. The targets of `include`, which JSON Schema cannot express, are in its extension
// `x-includes`.

import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { parse } from "yaml";

const MADE = "// Made from openapi.yaml by `npm run generate`; not to be edited.\n\n";
const DESCRIPTION = new URL("../../../openapi.yaml", import.meta.url);

const text = await readFile(DESCRIPTION, "utf8");
const description = parse(text);

/** A part of the description, or what its `$ref` refers to. */
function resolved(part) {
  if (!part?.$ref) return part;
  return resolved(part.$ref.slice(2).split("/").reduce((found, name) => found[name], description));
}

/** The members of an object by name: its own, and those of the schemas that it is built on with `allOf`. */
function membersOf(schema) {
  const { allOf = [], properties = {} } = resolved(schema) ?? {};
  return Object.assign({}, ...allOf.map(membersOf), properties);
}

/** The schema of an answer as JSON; of several alternatives the first, which has every member. */
function answerOf(operation) {
  const schema = resolved(operation.responses["200"])?.content?.["application/json"]?.schema;
  return schema?.anyOf?.[0] ?? schema;
}

/**
 * Lists are paths whose responses have `results` and `next`. A collection also has a path for single records. Lists
 * across collections (search, timeline) have the includes of the collections in their parameter `types`.
 */
function listsAndCollections() {
  const lists = {};
  const collections = {};
  const pages = {};
  const spanning = {};
  for (const [path, { get }] of Object.entries(description.paths)) {
    const name = /^\/api\/v1\/([a-z_]+)\/$/.exec(path)?.[1];
    const answer = name && get ? answerOf(get) : undefined;
    const { results, next } = membersOf(answer);
    if (!results || !next) continue;
    pages[name] = answer.$ref.split("/").at(-1);
    if (description.paths[`${path}{slug}/`]) {
      collections[name] = typeOf(results.items);
      lists[name] = parameterOf(get, "include")?.["x-includes"] ?? {};
      if (parameterOf(get, "include") && !Object.keys(lists[name]).length) throw new Error(`${path}: no x-includes`);
    } else {
      spanning[name] = parameterOf(get, "types").schema.items.enum;
    }
  }
  for (const [name, types] of Object.entries(spanning)) {
    lists[name] = merged(types.filter((type) => type in collections).map((type) => lists[type]));
  }
  return { lists, collections, pages };
}

function parameterOf(operation, name) {
  return (operation.parameters ?? []).map(resolved).find((parameter) => parameter.name === name);
}

function merged(several) {
  const all = {};
  for (const [name, to] of several.flatMap(Object.entries)) all[name] = [...new Set([...(all[name] ?? []), ...to])].sort();
  return all;
}

function typeOf(item) {
  const { type } = membersOf(item);
  const value = type.const ?? type.enum?.[0];
  if (typeof value !== "string") throw new Error(`no document type in ${JSON.stringify(item)}`);
  return value;
}

function problemNames() {
  return parameterOf(description.paths["/api/v1/problems/{name}"].get, "name").schema.enum;
}

const quoted = JSON.stringify;

function contract() {
  const { lists, collections, pages } = listsAndCollections();
  const includes = Object.entries(lists).map(([list, names]) => {
    const members = Object.entries(names).map(([name, to]) => `    ${quoted(name)}: ${to.map(quoted).join(" | ")};\n`);
    return `  ${list}: {\n${members.join("")}  };\n`;
  });
  return [
    "/** The collections, and the `type` of their documents. */\n",
    "export const COLLECTIONS = {\n",
    ...Object.entries(collections).map(([name, type]) => `  ${name}: ${quoted(type)},\n`),
    "} as const;\n\n",
    "/** Everything that is read page by page. */\n",
    `export const LISTS = [${Object.keys(lists).map(quoted).join(", ")}] as const;\n\n`,
    "/** The schema of a page of each, as it is without `fields`. */\n",
    "export interface Pages {\n",
    ...Object.entries(pages).map(([name, schema]) => `  ${name}: ${quoted(schema)};\n`),
    "}\n\n",
    "/** The names that end a problem's `type`. */\n",
    "export const PROBLEM_NAMES = [\n",
    ...problemNames().map((name) => `  ${quoted(name)},\n`),
    "] as const;\n\n",
    "/** Where the names of `include` lead from each list: to records of these collections. */\n",
    "export interface Includes {\n",
    ...includes,
    "}\n",
  ].join("");
}

const files = {
  "openapi.ts": MADE + astToString(await openapiTS(text, { alphabetize: false })),
  "contract.ts": MADE + contract(),
};
const differing = [];
for (const [name, content] of Object.entries(files)) {
  const file = new URL(`../src/${name}`, import.meta.url);
  const kept = await readFile(file, "utf8").catch(() => "");
  if (kept === content) continue;
  differing.push(fileURLToPath(file));
  if (!process.argv.includes("--check")) await writeFile(file, content);
}
if (process.argv.includes("--check") && differing.length > 0) {
  console.error(`Outdated, because openapi.yaml has changed: ${differing.join(", ")}. Run: npm run generate`);
  process.exit(1);
}
