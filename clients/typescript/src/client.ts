/** The client: a method per list and a method per record type, on top of openapi-fetch. */

import createFetchClient, { type Client } from "openapi-fetch";
import { ResponseCache, conditional } from "./conditional.js";
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

/** Options of a client. */
export interface ClientOptions {
  /** URL of the service without `/api/v1/`: `https://diplo.example.org`. */
  baseUrl: string;
  /** API key, for higher rate limits. Only sent to `baseUrl`. */
  apiKey?: string;
  /** Maximum number of responses in the cache for conditional requests; 0 disables it. Default: 200. */
  cacheSize?: number;
  /** How often a 429 or 503 is retried, after its `Retry-After` (at most a minute). Default: 0. */
  retries?: number;
  /** Called for each response, including errors. */
  onResponse?: (response: ResponseInfo) => void;
  /** Replacement for the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** The argument of `onResponse`. */
export interface ResponseInfo {
  readonly url: string;
  /** The status that the service sent: 304 if the document comes from the cache. */
  readonly status: number;
  /** The log position of the response (`Diplo-Position`). */
  readonly position: string | null;
  readonly headers: Headers;
}

/** Options of a single call. */
export interface CallOptions {
  /** Aborts the call or the iteration. */
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
 * `client.statements({…})` is a list, `client.statement(id)` a single record, and the same for each collection. Both
 * throw ProblemError. For a merged record, the result is the record that replaced it (with another `id`); a withdrawn
 * record throws.
 */
export type DiploClient = Lists &
  Details & {
    /** All other endpoints, typed by their paths: `client.http.GET("/api/v1/")`. */
    readonly http: Client<paths>;
    /** The log position of the last response; null before the first response. */
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
  // The methods are created in loops over the same names from which the type is derived.
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
    const cacheSize = options.cacheSize ?? 200;
    if (cacheSize > 0) this.http.use(conditional(new ResponseCache(cacheSize)));
    // openapi-fetch calls the middleware that was registered last first, so this one sees the 304 of the service.
    this.http.use({
      onResponse: ({ response, request }) => {
        const position = response.headers.get("Diplo-Position");
        this.position = position ?? this.position;
        options.onResponse?.({ url: request.url, status: response.status, position, headers: response.headers });
      },
    });
  }

  list(name: ListName, query: object, call: CallOptions): List<ListName, never, never> {
    return new List(async (page) => (await this.read(`/api/v1/${name}/`, {}, page, call)) as Page<ListName>, query);
  }

  /** GET a path, with retries. Throws ProblemError. */
  async read(path: string, parts: Record<string, string>, query: object, call: CallOptions): Promise<unknown> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#get(path, parts, query, call);
      } catch (error) {
        const retry = isProblem(error) && (error.status === 429 || error.status === 503) && attempt < this.#retries;
        if (!retry) throw error;
        await wait(Math.min(error.retryAfter ?? 1, LONGEST_WAIT_S), call.signal);
      }
    }
  }

  async #get(path: string, parts: Record<string, string>, query: object, call: CallOptions): Promise<unknown> {
    // The path is composed from names in the contract, so its literal type is not known here.
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
