import { type Answer, plain, reasoned, rpcError } from './answer.ts';
import type { Clock } from './delayed.ts';
import { dispatchControl, dispatchData } from './dispatch.ts';
import { type Exchange, type Listener, listen } from './exchange.ts';
import type { IndexConfig } from './index-config.ts';
import { IndexState } from './index-state.ts';
import { RateLimiter } from './rate-limiter.ts';
import type { Settings } from './settings.ts';
import type { Understood } from './understand.ts';
import { writeUnitsOf } from './write-units.ts';

type Tags = Readonly<Record<string, string>>;

const noUnitsLeft = rpcError(
  8,
  "Request failed. You've reached your write unit limit for the current month. To continue writing data, upgrade your plan.",
);

/** The project: its indexes, each with a host of its own, and the answers to requests. */
export class Service {
  readonly indexes = new Map<string, IndexState>();
  readonly #listeners = new Map<IndexState, Listener>();
  readonly #limiter: RateLimiter;
  readonly #settings: Settings;
  readonly #clock: Clock;
  readonly #apiKey: string;
  readonly #serve: (exchange: Exchange, index: IndexState) => Promise<void>;
  #lastStamp = 0;

  constructor(
    settings: Settings,
    clock: Clock,
    apiKey: string,
    serve: (exchange: Exchange, index: IndexState) => Promise<void>,
  ) {
    this.#settings = settings;
    this.#clock = clock;
    this.#apiKey = apiKey;
    this.#serve = serve;
    this.#limiter = new RateLimiter(clock);
  }

  /** Makes an index and lets its host listen. */
  readonly create = async (
    config: IndexConfig,
    tags: Tags = {},
    protection = 'disabled',
  ): Promise<IndexState> => {
    const index = new IndexState(config, this.#settings, this.#clock, tags, protection);
    this.indexes.set(config.name, index);
    const listener = await listen(0, (exchange) => this.#serve(exchange, index));
    index.host = listener.url;
    this.#listeners.set(index, listener);
    return index;
  };

  /** Takes an index and its host away. */
  readonly drop = async (index: IndexState): Promise<void> => {
    if (this.indexes.get(index.config.name) === index) this.indexes.delete(index.config.name);
    await this.#listeners.get(index)?.close();
    this.#listeners.delete(index);
  };

  /** RFC 3339, later than any before it as far as its digits show it. */
  readonly #stamp = (): string => {
    this.#lastStamp = Math.max(this.#lastStamp + 1, Math.floor(this.#clock.now() * 1000));
    const seconds = new Date(Math.floor(this.#lastStamp / 1000)).toISOString().slice(0, 19);
    const digits = this.#settings.timestampDigits;
    const micros = String(this.#lastStamp % 1_000_000).padStart(6, '0');
    return `${seconds}${digits === 0 ? '' : `.${micros.slice(0, digits)}`}Z`;
  };

  /** Applies a request; `index` is the one at whose host it came in. */
  async answer({ request, refusal }: Understood, index: IndexState | undefined): Promise<Answer> {
    const settings = this.#settings;
    if (request.headers['api-key'] !== this.#apiKey) {
      return plain(401, index === undefined ? 'Invalid API key' : 'Unauthorized');
    }
    const limited =
      settings.rateLimit === undefined ? undefined : this.#limiter.refuse(request, settings.rateLimit);
    if (limited !== undefined) return limited;
    if (refusal !== undefined || request.operation === undefined) return refusal!;
    if (index === undefined) {
      const { indexes, create, drop } = this;
      return dispatchControl(request.operation, {
        request,
        indexes,
        indexQuota: settings.indexQuota,
        create,
        drop,
      });
    }
    const version = String(request.headers['x-pinecone-api-version'] ?? '');
    if (settings.aliases && request.path.startsWith('/namespace-aliases') && version < '2026-07') {
      return reasoned(3, 'API_VERSION_TOO_OLD', 'Namespace aliases need API version 2026-07 or later');
    }
    const units = writeUnitsOf(request);
    if (units > settings.writeUnitQuota) return noUnitsLeft;
    const answer = dispatchData(request.operation, { request, index, settings, stamp: this.#stamp });
    if (answer.status === 200) settings.writeUnitQuota -= units;
    return answer;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#listeners.values()].map((listener) => listener.close()));
  }
}
