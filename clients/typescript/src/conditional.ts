/**
 * Conditional requests: a cached response is requested with its ETag, and a 304 is answered from the cache.
 *
 * Each request goes to the service, so a response is never stale; a 304 only saves the transfer of the body. The cache
 * stores text, so changing a returned document does not change the cached one.
 */

import type { Middleware } from "openapi-fetch";

interface CachedResponse {
  readonly etag: string;
  readonly text: string;
  readonly headers: [string, string][];
}

/** An LRU cache of responses by URL. */
export class ResponseCache {
  readonly #entries = new Map<string, CachedResponse>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get(url: string): CachedResponse | undefined {
    const entry = this.#entries.get(url);
    if (entry) {
      // A Map iterates in insertion order: the most recently used entry is the last one.
      this.#entries.delete(url);
      this.#entries.set(url, entry);
    }
    return entry;
  }

  set(url: string, entry: CachedResponse): void {
    this.#entries.delete(url);
    this.#entries.set(url, entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#size) break;
      this.#entries.delete(oldest);
    }
  }
}

/** Sends If-None-Match for cached responses, and replaces a 304 by a 200 with the cached body. */
export function conditional(cache: ResponseCache): Middleware {
  return {
    onRequest({ request }) {
      const cached = cache.get(request.url);
      if (cached && !request.headers.has("If-None-Match")) request.headers.set("If-None-Match", cached.etag);
      return request;
    },
    async onResponse({ request, response }) {
      const cached = cache.get(request.url);
      if (response.status === 304 && cached && request.headers.get("If-None-Match") === cached.etag) {
        const headers = new Headers(cached.headers);
        response.headers.forEach((value, name) => headers.set(name, value));
        headers.delete("Content-Length");
        return new Response(cached.text, { status: 200, headers });
      }
      const etag = response.headers.get("ETag");
      if (response.status === 200 && etag && !response.headers.get("Cache-Control")?.includes("no-store")) {
        cache.set(request.url, { etag, text: await response.clone().text(), headers: [...response.headers] });
      }
      return undefined;
    },
  };
}
