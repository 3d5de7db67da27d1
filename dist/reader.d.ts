/** Port: where generations of an index live. Adapters lie in folders beside this file. */
type Distance = 'cosine' | 'euclidean' | 'dotproduct';
interface StoredRecord {
    readonly id: string;
    readonly label?: string;
    readonly metadata: Readonly<Record<string, string | number | boolean | readonly string[]>>;
    readonly vector: Float32Array;
}
interface Match {
    readonly id: string;
    /** cosine and dotproduct: higher is nearer; euclidean: the distance, lower is nearer. */
    readonly score: number;
    readonly label?: string;
    readonly metadata: StoredRecord['metadata'];
}

interface CommonOptions {
    /** Name of the index; `default` unless given. */
    readonly index?: string;
    /** Name of the model in the registry; that of the index unless given. */
    readonly name?: string;
    /** `live` unless given. */
    readonly alias?: string;
    /** A folder, `git`, `git:branch` or `s3://bucket/prefix`; `.vector-index/registry` unless given. */
    readonly registry?: string;
    /** For a registry in git: a remote of the clone in the working directory, or an address; `origin` unless given. */
    readonly registryRemote?: string;
    /** For a registry in git over https: a token that may read the branch. */
    readonly registryToken?: string;
    /** For a registry in S3 that is not with AWS. */
    readonly s3Endpoint?: string;
    readonly s3Region?: string;
    /** What embeds queries for an index that was embedded by `tensorflow`, in order of preference; `wasm` unless given. */
    readonly engine?: EngineName | readonly EngineName[];
    /** Where `@tensorflow/tfjs-node` is installed; the working directory unless given. */
    readonly tensorflowPath?: string;
    /** Called when a query finds that the alias leads elsewhere than for the one before, or to an edited generation. */
    readonly onSwitch?: (change: Switch) => void;
    /** What is worth knowing and no error; a warning of the process unless given. */
    readonly onWarning?: (text: string) => void;
}
type EngineName = 'wasm' | 'tensorflow';
interface LocalStoreOptions {
    readonly store?: 'local';
    /** The folder of the index files; `.vector-index/indexes` unless given. */
    readonly storePath?: string;
}
interface PineconeStoreOptions {
    readonly store: 'pinecone';
    /** A key that may read the index. The environment is not looked at. */
    readonly pineconeApiKey: string;
    /** Where indexes are managed; Pinecone's own unless given. */
    readonly pineconeHost?: string;
    /** The index's own host, which saves asking for it. */
    readonly pineconeIndexHost?: string;
    /** As the index was built; `alias` unless given. */
    readonly switchBy?: 'alias' | 'pointer-record';
    /** `default`, `none` or a number of requests a second. */
    readonly rateLimit?: string;
}
/** The settings of the same names, in camelCase; `store` decides which others there are. Paths are relative to the working directory. */
type IndexOptions = CommonOptions & (LocalStoreOptions | PineconeStoreOptions);
/** What a query is made of. */
type Query = 
/** A file's path, or a whole file's bytes: JPEG, PNG or WebP. It is embedded with the generation's own model. */
{
    readonly image: string | Uint8Array;
}
/** Embedded already, by the generation's own model: `embed` gives such a one. */
 | {
    readonly vector: Float32Array | readonly number[];
}
/** Of an indexed item, whose stored vector is taken. */
 | {
    readonly id: string;
}
/** Refused with `search.no-text-model`: there is no model for texts yet. */
 | {
    readonly text: string;
};
interface SearchOptions {
    /** How many neighbours; 10 unless given. */
    readonly topK?: number;
    /** Another generation than the live one, by its name; it must be complete. */
    readonly generation?: string;
}
/** Where an answer comes from. */
interface Origin {
    readonly index: string;
    /** The generation's name, which carries the first digits of the model's digest. */
    readonly generation: string;
    /** Counts edits in place; 0 for a generation as it was built. */
    readonly revision: number;
    /** Since when it is being edited in place: what it answers is from between two revisions. */
    readonly editedSince?: string;
    readonly model: {
        /** SHA-256, the identity of the model version. */
        readonly digest: string;
        /** Its label, such as `1.2.0`. */
        readonly version: string;
    };
    readonly distance: Distance;
}
interface Embedding extends Origin {
    readonly vector: Float32Array;
}
interface Answer extends Embedding {
    /** Nearest first, equal scores in the order of ids. */
    readonly matches: readonly Match[];
}
interface Switch {
    /** What answered before. */
    readonly from: Origin;
    /** What answers from now on; the same generation in another revision where it was edited in place. */
    readonly to: Origin;
}
interface ReaderStatus {
    readonly index: string;
    readonly alias: string;
    /** The store in its own words. */
    readonly store: string;
    /** What the alias leads to now; absent while there is nothing. */
    readonly live?: Origin & {
        readonly items: number;
        readonly dimension: number;
        readonly switchedAt: string;
    };
    /** Models in memory, digests, the one used last at the end. */
    readonly loadedModels: readonly string[];
    /** Queries that are being answered. */
    readonly busy: number;
}
/** Codes of the errors that queries end with; what reading the store or the registry can say comes on top. */
type ReaderErrorCode = 'reader.options' | 'reader.old-node' | 'reader.closed' | 'reader.unsettled' | 'search.bad-query' | 'search.no-text-model' | 'search.no-index' | 'search.no-generation' | 'search.no-image' | 'search.unknown-id' | 'search.dimension' | 'data.undecodable' | 'state.lost' | 'model.declared' | 'model.other-preprocessing' | 'engine.other-version' | 'engine.unavailable' | 'registry.missing-file' | 'registry.changed-file' | 'store.bad-query' | 'pinecone.no-key';
/** An index as an application sees it. Any number of queries may be asked at once. */
interface IndexReader {
    /** The nearest neighbours of a query. Looks at the alias first, so an answer is from what is live when it is asked. */
    search(query: Query, options?: SearchOptions): Promise<Answer>;
    /** A query's vector, as the generation's own model sees it. */
    embed(query: Query, options?: Pick<SearchOptions, 'generation'>): Promise<Embedding>;
    status(): Promise<ReaderStatus>;
    /** Waits for the queries that are being answered, refuses others, and gives back what is held. */
    close(): Promise<void>;
}

/** Every exit code the program can end with. 128 + n (ended by signal n) is computed where the signal is seen. */
declare const EXIT: {
    readonly done: 0;
    readonly unexpected: 1;
    readonly badInput: 2;
    readonly gate: 3;
    readonly verification: 4;
    readonly superseded: 5;
    readonly service: 6;
    readonly training: 7;
};
type ExitCode = (typeof EXIT)[keyof typeof EXIT];
interface CodedErrorOptions {
    /** Stable, dotted: `settings.unknown`, `data.one-class`. */
    readonly code: string;
    readonly exitCode: ExitCode;
    /** What the user should do, one sentence. Printed after the message. */
    readonly fix?: string;
    /** When several things are wrong at once: one line each. */
    readonly problems?: readonly string[];
    readonly cause?: unknown;
}
/** An error the program knows: it has a code, an exit code and says what to do. Anything else is a bug (exit 1). */
declare class CodedError extends Error {
    readonly code: string;
    readonly exitCode: ExitCode;
    readonly fix: string | undefined;
    readonly problems: readonly string[];
    constructor(message: string, options: CodedErrorOptions);
}

/**
 * Opens an index for reading. Nothing has to be there yet: it is looked for whenever it is asked, and a model is loaded
 * when a query first needs it.
 * @throws CodedError `reader.options`, `reader.old-node`, or the store's when its file is something else (exit 2)
 */
declare function openIndex(options?: IndexOptions): Promise<IndexReader>;

export { CodedError, openIndex };
export type { Answer, Embedding, EngineName, IndexOptions, IndexReader, Match, Origin, Query, ReaderErrorCode, ReaderStatus, SearchOptions, Switch };
