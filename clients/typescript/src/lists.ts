/** Lists as async iterables of documents or pages. */

import type { DocumentOf, ListName, Page, Trimmed } from "./types.js";

type Query = { readonly cursor?: string | undefined };

/** Reads one page. */
export type ReadPage<P> = (query: Query) => Promise<P>;

/**
 * A list of the service. No request is sent before it is iterated, and each iteration starts from the beginning.
 *
 * Iteration follows the cursor of each page, so concurrent writes do not cause duplicate or missing records.
 */
export class List<L extends ListName, I = never, F = never> implements AsyncIterable<Trimmed<DocumentOf<L>, F>> {
  readonly #read: ReadPage<Page<L, I, F>>;
  readonly #query: Query;

  constructor(read: ReadPage<Page<L, I, F>>, query: Query) {
    this.#read = read;
    this.#query = query;
  }

  /** Return the first page (or the page at the query's `cursor`), with related documents in `included`. */
  page(): Promise<Page<L, I, F>> {
    return this.#read(this.#query);
  }

  /** Iterate over all pages. A page is requested when the previous one has been consumed. */
  async *pages(): AsyncGenerator<Page<L, I, F>, void, undefined> {
    let query = this.#query;
    for (;;) {
      const page = await this.#read(query);
      yield page;
      const cursor = cursorOf(page.next);
      if (cursor === null) return;
      if (cursor === query.cursor) throw new Error("The link to the next page leads to the same page. Report this to the service's operator.");
      query = { ...query, cursor };
    }
  }

  /** Iterate over all documents of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Trimmed<DocumentOf<L>, F>, void, undefined> {
    for await (const page of this.pages()) yield* page.results;
  }
}

/**
 * Return the cursor of a link to a page. The client does not follow the link itself, but sends the cursor to its own
 * `baseUrl`, so the API key is never sent to another host.
 */
export function cursorOf(link: string | null): string | null {
  return link === null ? null : new URL(link, "http://localhost").searchParams.get("cursor");
}
