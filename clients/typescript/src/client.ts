/** The client: one method a list, one a record type, over openapi-fetch. */

import createFetchClient, { type Client } from "openapi-fetch";
import { AnswerMemory, conditional } from "./conditional.js";
import { COLLECTIONS, LISTS } from "./contract.js";
import { List } from "./lists.js";
import type { paths } from "./openapi.js";
import { isProblem, problemFrom } from "./problems.js";
import type {
  CollectionOf,
  Detail,
  DetailQuery,
  FieldOf,
  IncludePath,
  ListName,
  ListQuery,
  Page,
  RecordType,
} from "./types.js";

/** How to reach a service. */
export interface ClientOptions {
  /** Where it is, without `/api/v1/`: `https://diplo.example.org`. */
  baseUrl: string;
  /** A key, for higher limits. Sent to that address only. */
  apiKey?: string;
  /** How many answers are kept to be asked for again by their ETag; 0 keeps none. 200 unless given. */
  remember?: number;
  /** How often a 429 or 503 is tried again, after the wait that it asks for (at most a minute). 0 unless given. */
  retries?: number;
  /** Told about each answer, errors included. */
  onAnswer?: (answer: AnswerSeen) => void;
  /** Another `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** What `onAnswer` is told. */
export interface AnswerSeen {
  readonly url: string;
  /** The status as it came: 304 where the answer was taken from memory. */
  readonly status: number;
  /** The position in the log that it is exact at (`Diplo-Position`). */
  readonly position: string | null;
  readonly headers: Headers;
}

/** What goes with one call. */
export interface CallOptions {
  /** Ends the call, or the iteration. */
  signal?: AbortSignal;
}

type Lists = {
  readonly [L in ListName]: <const I extends IncludePath<L> = never, const F extends FieldOf<L> = never>(
    query?: ListQuery<L, I, F>,
    call?: CallOptions,
  ) => List<L, I, F>;
};

type Details = {
  readonly [T in RecordType]: <
    const I extends IncludePath<CollectionOf<T>> = never,
    const F extends FieldOf<CollectionOf<T>> = never,
  >(
    id: string,
    query?: DetailQuery<CollectionOf<T>, I, F>,
    call?: CallOptions,
  ) => Promise<Detail<CollectionOf<T>, I, F>>;
};

/**
 * `client.statements({…})` is a list, `client.statement(id)` one record, and so for every collection. Both throw
 * ProblemError; a record that was merged gives the one that took its place (its `id` differs), a withdrawn one throws.
 */
export type DiploClient = Lists &
  Details & {
    /** Every other address, typed by its path: `client.http.GET("/api/v1/")`. */
    readonly http: Client<paths>;
    /** The newest position in the log that an answer carried; null before the first. */
    readonly position: string | null;
  };

const LONGEST_WAIT_S = 60;

/** A client of the service at `baseUrl`. Works in browsers and in Node from version 20. */
export function createClient(options: ClientOptions): DiploClient {
  const connection = new Connection(options);
  const lists = LISTS.map((name) => [name, (query = {}, call = {}) => connection.list(name, query, call)] as const);
  const details = Object.entries(COLLECTIONS).map(
    ([name, type]) =>
      [type, (id: string, query = {}, call = {}) => connection.read(`/api/v1/${name}/{slug}/`, { slug: id }, query, call)] as const,
  );
  const client = { ...Object.fromEntries<unknown>([...lists, ...details]), http: connection.http };
  Object.defineProperty(client, "position", { get: () => connection.position, enumerable: true });
  // The methods are made in a loop over the names that the type is made from.
  return client as DiploClient;
}

class Connection {
  readonly http: Client<paths>;
  position: string | null = null;
  readonly #retries: number;

  constructor(options: ClientOptions) {
    this.#retries = options.retries ?? 0;
    this.http = createFetchClient<paths>({
      baseUrl: options.baseUrl,
      credentials: "omit",
      headers: options.apiKey === undefined ? {} : { Authorization: `Api-Key ${options.apiKey}` },
      ...(options.fetch ? { fetch: options.fetch } : {}),
    });
    const most = options.remember ?? 200;
    if (most > 0) this.http.use(conditional(new AnswerMemory(most)));
    // Registered last, so it sees an answer first: before a 304 is turned into the page it stands for.
    this.http.use({
      onResponse: ({ response, request }) => {
        const position = response.headers.get("Diplo-Position");
        this.position = position ?? this.position;
        options.onAnswer?.({ url: request.url, status: response.status, position, headers: response.headers });
      },
    });
  }

  list(name: ListName, query: object, call: CallOptions): List<ListName, never, never> {
    return new List(async (page) => (await this.read(`/api/v1/${name}/`, {}, page, call)) as Page<ListName>, query);
  }

  /** GET an address; throws ProblemError, after as many attempts as are allowed. */
  async read(path: string, parts: Record<string, string>, query: object, call: CallOptions): Promise<unknown> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#get(path, parts, query, call);
      } catch (error) {
        const again = isProblem(error) && (error.status === 429 || error.status === 503) && attempt < this.#retries;
        if (!again) throw error;
        await wait(Math.min(error.retryAfter ?? 1, LONGEST_WAIT_S), call.signal);
      }
    }
  }

  async #get(path: string, parts: Record<string, string>, query: object, call: CallOptions): Promise<unknown> {
    // The path is made of the names in the contract; its type is of no use here, where all lists are one.
    const get = this.http.GET as (
      path: string,
      init: object,
    ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
    const init = call.signal ? { signal: call.signal } : {};
    const { data, error, response } = await get(path, { ...init, params: { path: parts, query } });
    if (!response.ok) throw problemFrom(error, response);
    return data;
  }
}

function wait(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
