/** Finding what a reference leads to among the documents that came with it. */

import { COLLECTIONS } from "./contract.js";
import type { CollectionOf, DocumentOf, RecordType, Reference } from "./types.js";

const COLLECTION_OF = new Map<string, string>(Object.entries(COLLECTIONS).map(([name, type]) => [type, name]));

/**
 * The document that a typed reference (`about`, `evidence` …) leads to; undefined where it did not come along.
 *
 * For a plain id take the map itself: `page.included.speakers?.[statement.speaker]`.
 */
export function find<T extends RecordType>(
  included: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> | object,
  reference: Reference<T>,
): DocumentOf<CollectionOf<T>> | undefined {
  const maps = included as Record<string, Record<string, unknown> | undefined>;
  const documents = maps[COLLECTION_OF.get(reference.type) ?? ""];
  return documents?.[reference.id] as DocumentOf<CollectionOf<T>> | undefined;
}
