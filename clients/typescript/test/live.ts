/** The service that the tests run against, and what it holds; named by the environment. */

import { createClient, type AnswerSeen, type ClientOptions, type DiploClient } from "diplo-client";

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run: pytest tests/clients`);
  return value;
}

/** The address of a service with the seed article. */
export const BASE_URL = given("DIPLO_URL");

/** Speakers that were merged and withdrawn. */
export const MERGED = given("DIPLO_MERGED");
export const SURVIVOR = given("DIPLO_SURVIVOR");
export const WITHDRAWN = given("DIPLO_WITHDRAWN");

/** A client, and all answers that it saw. */
export function watched(options: Partial<ClientOptions> = {}): { client: DiploClient; seen: AnswerSeen[] } {
  const seen: AnswerSeen[] = [];
  const client = createClient({ baseUrl: BASE_URL, onAnswer: (answer) => seen.push(answer), ...options });
  return { client, seen };
}
