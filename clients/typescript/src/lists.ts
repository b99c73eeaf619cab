/** A list as something to iterate: its documents one by one, or its pages. */

import type { DocumentOf, ListName, Page, Trimmed } from "./types.js";

type Query = { readonly cursor?: string | undefined };

/** Reads one page. */
export type ReadPage<P> = (query: Query) => Promise<P>;

/**
 * A list of the service. Nothing is asked before it is read, and each reading starts anew.
 *
 * Pages follow the cursor, so no record is seen twice or missed while others write.
 */
export class List<L extends ListName, I = never, F = never> implements AsyncIterable<Trimmed<DocumentOf<L>, F>> {
  readonly #read: ReadPage<Page<L, I, F>>;
  readonly #query: Query;

  constructor(read: ReadPage<Page<L, I, F>>, query: Query) {
    this.#read = read;
    this.#query = query;
  }

  /** The first page (or that of the query's `cursor`), with the related documents in `included`. */
  page(): Promise<Page<L, I, F>> {
    return this.#read(this.#query);
  }

  /** All pages, each asked for when the one before has been used. */
  async *pages(): AsyncGenerator<Page<L, I, F>, void, undefined> {
    let query = this.#query;
    for (;;) {
      const page = await this.#read(query);
      yield page;
      const cursor = cursorOf(page.next);
      if (cursor === null) return;
      if (cursor === query.cursor) throw new Error("The service's link to the next page leads to the same page.");
      query = { ...query, cursor };
    }
  }

  /** All documents, page after page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Trimmed<DocumentOf<L>, F>, void, undefined> {
    for await (const page of this.pages()) yield* page.results;
  }
}

/**
 * The cursor of a link to a page. Only it is followed, with the query and on the address that the client was given:
 * the key goes nowhere else, whatever name the service has behind a proxy.
 */
export function cursorOf(link: string | null): string | null {
  return link === null ? null : new URL(link, "http://localhost").searchParams.get("cursor");
}
