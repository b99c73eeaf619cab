/**
 * Conditional requests: what was read before is asked for with its ETag, and a 304 is answered from memory.
 *
 * The service is asked every time, so an answer is never stale; what a 304 saves is the page itself. Kept are texts,
 * not objects: whoever changes a document that was returned changes nobody else's.
 */

import type { Middleware } from "openapi-fetch";

interface Kept {
  readonly etag: string;
  readonly text: string;
  readonly headers: [string, string][];
}

/** The answers that are kept, by address; beyond `most` the one that was used longest ago goes. */
export class AnswerMemory {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(url: string): Kept | undefined {
    const found = this.#kept.get(url);
    if (found) {
      this.#kept.delete(url);
      this.#kept.set(url, found);
    }
    return found;
  }

  set(url: string, kept: Kept): void {
    this.#kept.delete(url);
    this.#kept.set(url, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
    }
  }
}

/** Sends If-None-Match for what is kept, and turns a 304 into the 200 that it stands for. */
export function conditional(memory: AnswerMemory): Middleware {
  return {
    onRequest({ request }) {
      const kept = memory.get(request.url);
      if (kept && !request.headers.has("If-None-Match")) request.headers.set("If-None-Match", kept.etag);
      return request;
    },
    async onResponse({ request, response }) {
      const kept = memory.get(request.url);
      if (response.status === 304 && kept && request.headers.get("If-None-Match") === kept.etag) {
        const headers = new Headers(kept.headers);
        response.headers.forEach((value, name) => headers.set(name, value));
        headers.delete("Content-Length");
        return new Response(kept.text, { status: 200, headers });
      }
      const etag = response.headers.get("ETag");
      if (response.status === 200 && etag && !response.headers.get("Cache-Control")?.includes("no-store")) {
        memory.set(request.url, { etag, text: await response.clone().text(), headers: [...response.headers] });
      }
      return undefined;
    },
  };
}
