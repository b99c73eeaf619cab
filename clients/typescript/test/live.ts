/** The service under test and its records, from environment variables. */

import { createClient, type ResponseInfo, type ClientOptions, type DiploClient } from "diplo-client";

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run: pytest tests/clients`);
  return value;
}

/** URL of a service with the seed article. */
export const BASE_URL = given("DIPLO_URL");

/** Ids of a merged and a withdrawn speaker. */
export const MERGED = given("DIPLO_MERGED");
export const SURVIVOR = given("DIPLO_SURVIVOR");
export const WITHDRAWN = given("DIPLO_WITHDRAWN");

/** A client, and all responses that it has received. */
export function watched(options: Partial<ClientOptions> = {}): { client: DiploClient; seen: ResponseInfo[] } {
  const seen: ResponseInfo[] = [];
  const client = createClient({ baseUrl: BASE_URL, onResponse: (answer) => seen.push(answer), ...options });
  return { client, seen };
}
