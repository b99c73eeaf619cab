/**
 * Types of queries and responses, all derived from the OpenAPI description: the fields of documents, the filters of
 * lists, the paths of `include`, and the collections in `included`.
 */

import type { COLLECTIONS, Includes, LISTS, Pages } from "./contract.js";
import type { components, paths } from "./openapi.js";

type Schemas = components["schemas"];
type Operation<P> = P extends keyof paths ? paths[P]["get"] : never;
type Parameters<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;
type AnswerOf<L extends ListName> = Schemas[Pages[L]];

/** All paginated lists: the collections, and lists across collections (search, timeline). */
export type ListName = (typeof LISTS)[number];

/** A collection: `statements`, `talks` … */
export type Collection = keyof typeof COLLECTIONS;

/** The type of a collection's records, as in a document's `type`: `statement`, `talk` … */
export type RecordType = (typeof COLLECTIONS)[Collection];

/** The collection of a record type: `statements` for `statement`. */
export type CollectionOf<T extends RecordType> = {
  [C in Collection]: (typeof COLLECTIONS)[C] extends T ? C : never;
}[Collection];

/** A document of a list: `DocumentOf<"statements">`. */
export type DocumentOf<L extends ListName> = AnswerOf<L> extends { results: (infer D)[] } ? D : never;

/** A reference to a record of one of several types. */
export type Reference<T extends RecordType = RecordType> = { readonly type: T; readonly id: string };

// -- Includes ----------------------------------------------------------------------------------------------------------

type NameFrom<L> = L extends keyof Includes ? keyof Includes[L] & string : never;
type TwoFrom<L> = L extends keyof Includes
  ? { [N in NameFrom<L>]: `${N}.${NameFrom<Includes[L][N & keyof Includes[L]]>}` }[NameFrom<L>]
  : never;
type ThreeFrom<L> = L extends keyof Includes
  ? { [N in NameFrom<L>]: `${N}.${TwoFrom<Includes[L][N & keyof Includes[L]]>}` }[NameFrom<L>]
  : never;

/** The `include` paths of a list: up to three names, for example `citations.source` or `about.sources`. */
export type IncludePath<L extends ListName> = Exclude<
  NameFrom<L> | TwoFrom<L> | ThreeFrom<L>,
  `${string}.${string}.${string}.${string}`
>;

/** The collections that a path reaches, including intermediate ones. */
type Reached<L, I> = L extends keyof Includes
  ? {
      [N in NameFrom<L>]: I extends N
        ? Includes[L][N & keyof Includes[L]]
        : I extends `${N}.${infer Rest}`
          ? Includes[L][N & keyof Includes[L]] | Reached<Includes[L][N & keyof Includes[L]], Rest>
          : never;
    }[NameFrom<L>]
  : never;

/** The included documents of a response by collection and id. Collections without included documents are absent. */
export type IncludedFor<L extends ListName, I> = Pick<Schemas["Included"], Reached<L, I> & keyof Schemas["Included"]>;

// -- Queries -----------------------------------------------------------------------------------------------------------

type Several<T> = T extends readonly (infer V)[] ? V | readonly V[] : T;
type Own = "include" | "fields";
type Filters<Q> = { [K in keyof Q as K extends Own ? never : K]?: Several<NonNullable<Q[K]>> | undefined };
type Include<Q, I> = "include" extends keyof Q ? { include?: I | readonly I[] | undefined } : object;
type Fields<Q, F> = "fields" extends keyof Q ? { fields?: F | readonly F[] | undefined } : object;

/** The valid values of `fields`: the members of the documents. */
export type FieldOf<L extends ListName> = DocumentOf<L> extends infer D ? (D extends object ? keyof D & string : never) : never;

/** The query of a list: filters (one value, or several that are combined with OR), order, includes, limit, cursor. */
export type ListQuery<
  L extends ListName,
  I extends string = IncludePath<L>,
  F extends string = FieldOf<L>,
> = QueryOf<`/api/v1/${L}/`, I, F>;

/** The query of a single record. */
export type DetailQuery<
  C extends Collection,
  I extends string = IncludePath<C>,
  F extends string = FieldOf<C>,
> = QueryOf<`/api/v1/${C}/{slug}/`, I, F>;

type QueryOf<P, I, F> = Filters<Parameters<Operation<P>>> &
  Include<Parameters<Operation<P>>, I> &
  Fields<Parameters<Operation<P>>, F>;

// -- Responses ---------------------------------------------------------------------------------------------------------

/** A document, reduced to the members in `fields` if that is given. */
export type Trimmed<D, F> = [F] extends [never] ? D : D extends unknown ? Pick<D, Extract<keyof D, F | "id" | "type">> : never;

/** A page of a list. */
export type Page<L extends ListName, I = never, F = never> = Omit<AnswerOf<L>, "results" | "included"> & {
  /** The documents, in the order of the list. */
  results: Trimmed<DocumentOf<L>, F>[];
  /** The related documents that `include` requested. */
  included: IncludedFor<L, I>;
};

/** A single record: its document, and `included` if `include` was given. */
export type Detail<C extends Collection, I = never, F = never> = Trimmed<DocumentOf<C>, F> &
  ([I] extends [never] ? object : { included: IncludedFor<C, I> });
