/** Errors of the service (RFC 9457) as typed values, thrown or returned. */

import { PROBLEM_NAMES } from "./contract.js";
import type { components } from "./openapi.js";

/** The body of an error: `type`, `title`, `status`, `detail`, `errors` for each parameter that is wrong. */
export type Problem = components["schemas"]["Problem"];

/** What a problem is about. `other`: one that this client does not know, or an answer that is no problem document. */
export type ProblemName = (typeof PROBLEM_NAMES)[number] | "other";

type Tombstone = NonNullable<Problem["tombstone"]>;

/** A problem of a known name: that of `gone` says what is left of the record. */
export type ProblemNamed<N extends ProblemName> = ProblemError & {
  readonly name: N;
  readonly problem: N extends "gone" ? Problem & { tombstone: Tombstone } : Problem;
};

/** The service answered with an error. A network that fails is not one: `fetch` throws its own TypeError. */
export class ProblemError extends Error {
  /** Which problem: the end of its `type`. Narrow by `isProblem(error, "gone")`. */
  override readonly name: ProblemName;
  readonly status: number;
  readonly problem: Problem;
  /** Seconds to wait, where the service says so (429 and 503). */
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

/** Whether something caught is a problem of the service; of this name, if one is given. */
export function isProblem<N extends ProblemName>(error: unknown, name: N): error is ProblemNamed<N>;
export function isProblem(error: unknown): error is ProblemError;
export function isProblem(error: unknown, name?: ProblemName): boolean {
  return error instanceof ProblemError && (name === undefined || error.name === name);
}

/** What was asked for, or the problem that came instead. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ProblemError };

/** Wait for an answer and return the problem instead of throwing it. Anything else (network, abort) is thrown on. */
export async function outcome<T>(answer: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await answer };
  } catch (error) {
    if (isProblem(error)) return { ok: false, error };
    throw error;
  }
}

/** The problem that an unsuccessful answer holds; one made up from the status where a proxy sent something else. */
export function problemFrom(body: unknown, response: Response): ProblemError {
  return new ProblemError(isProblemBody(body) ? body : strangeAnswer(body, response), response.url, waitOf(response));
}

function isProblemBody(body: unknown): body is Problem {
  const members = body as Partial<Problem> | null;
  return typeof members === "object" && typeof members?.type === "string" && typeof members.status === "number";
}

function strangeAnswer(body: unknown, response: Response): Problem {
  const detail = typeof body === "string" ? body.slice(0, 200) : "The answer is no problem document.";
  return { type: "about:blank", title: response.statusText || "Error", status: response.status, detail, errors: [] };
}

/** `Retry-After` in seconds: a number, or the time until a date (RFC 9110, section 10.2.3). Null where there is none. */
function waitOf(response: Response): number | null {
  const header = response.headers.get("Retry-After");
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}
