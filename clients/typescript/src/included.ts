/** Resolves references to included documents. */

import { COLLECTIONS } from "./contract.js";
import type { CollectionOf, DocumentOf, RecordType, Reference } from "./types.js";

const COLLECTION_OF = new Map<string, string>(Object.entries(COLLECTIONS).map(([name, type]) => [type, name]));

/**
 * Return the included document of a typed reference (`about`, `evidence` …), or undefined if it is not included.
 *
 * For a plain id, use the map directly: `page.included.speakers?.[statement.speaker]`.
 */
export function find<T extends RecordType>(
  included: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> | object,
  reference: Reference<T>,
): DocumentOf<CollectionOf<T>> | undefined {
  const maps = included as Record<string, Record<string, unknown> | undefined>;
  const documents = maps[COLLECTION_OF.get(reference.type) ?? ""];
  return documents?.[reference.id] as DocumentOf<CollectionOf<T>> | undefined;
}
