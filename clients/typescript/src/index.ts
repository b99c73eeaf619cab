/** A typed client for DiploAPI. README.md contains examples. */

export { createClient } from "./client.js";
export type { ResponseInfo, CallOptions, ClientOptions, DiploClient } from "./client.js";
export { COLLECTIONS, LISTS, PROBLEM_NAMES } from "./contract.js";
export { find } from "./included.js";
export { List } from "./lists.js";
export type { components, operations, paths } from "./openapi.js";
export { isProblem, outcome, ProblemError } from "./problems.js";
export type { Outcome, Problem, ProblemName, ProblemNamed } from "./problems.js";
export type {
  Collection,
  CollectionOf,
  Detail,
  DetailQuery,
  DocumentOf,
  FieldOf,
  IncludedFor,
  IncludePath,
  ListName,
  ListQuery,
  Page,
  RecordType,
  Reference,
} from "./types.js";
