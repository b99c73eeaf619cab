/** Errors of the service (RFC 9457 problems) as typed exceptions or return values. */

import { PROBLEM_NAMES } from "./contract.js";
import type { components } from "./openapi.js";

/** The body of an error: `type`, `title`, `status`, `detail`, and `errors` with one entry per invalid parameter. */
export type Problem = components["schemas"]["Problem"];

/** The name of a problem. `other`: a name that this client does not know, or a response that is no problem document. */
export type ProblemName = (typeof PROBLEM_NAMES)[number] | "other";

type Tombstone = NonNullable<Problem["tombstone"]>;

/** A problem with a known name. A `gone` problem contains the tombstone of the record. */
export type ProblemNamed<N extends ProblemName> = ProblemError & {
  readonly name: N;
  readonly problem: N extends "gone" ? Problem & { tombstone: Tombstone } : Problem;
};

/** The service answered with an error. Network failures are not problems: `fetch` throws a TypeError for them. */
export class ProblemError extends Error {
  /** The name of the problem: the last segment of its `type`. Narrow it with `isProblem(error, "gone")`. */
  override readonly name: ProblemName;
  readonly status: number;
  readonly problem: Problem;
  /** Seconds to wait before a retry, if the service sent Retry-After (429 and 503). */
  readonly retryAfter: number | null;
  readonly url: string;

  constructor(problem: Problem, url: string, retryAfter: number | null = null) {
    super(`${problem.status} ${problem.title}: ${problem.detail}`);
    const ending = problem.type.split("/").at(-1);
    this.name = PROBLEM_NAMES.find((name) => name === ending) ?? "other";
    this.status = problem.status;
    this.problem = problem;
    this.retryAfter = retryAfter;
    this.url = url;
  }
}

/** Whether a caught value is a problem of the service, with this name if one is given. */
export function isProblem<N extends ProblemName>(error: unknown, name: N): error is ProblemNamed<N>;
export function isProblem(error: unknown): error is ProblemError;
export function isProblem(error: unknown, name?: ProblemName): boolean {
  return error instanceof ProblemError && (name === undefined || error.name === name);
}

/** The result of a call, or its problem. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ProblemError };

/** Await a call and return its problem instead of throwing it. Other errors (network, abort) are still thrown. */
export async function outcome<T>(answer: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await answer };
  } catch (error) {
    if (isProblem(error)) return { ok: false, error };
    throw error;
  }
}

/** Return the problem of an unsuccessful response. If a proxy sent something else, it is built from the status. */
export function problemFrom(body: unknown, response: Response): ProblemError {
  const problem = isProblemBody(body) ? body : problemOfStatus(body, response);
  return new ProblemError(problem, response.url, retryAfterOf(response));
}

function isProblemBody(body: unknown): body is Problem {
  const members = body as Partial<Problem> | null;
  return typeof members === "object" && typeof members?.type === "string" && typeof members.status === "number";
}

function problemOfStatus(body: unknown, response: Response): Problem {
  const detail = typeof body === "string" ? body.slice(0, 200) : "The response is not a problem document.";
  return { type: "about:blank", title: response.statusText || "Error", status: response.status, detail, errors: [] };
}

/** Parse `Retry-After`, which contains seconds or a date (RFC 9110, section 10.2.3). Null if the header is absent. */
function retryAfterOf(response: Response): number | null {
  const header = response.headers.get("Retry-After");
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}
