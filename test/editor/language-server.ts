import { spawn } from 'node:child_process';

/** A YAML language server, as an editor talks to it. */
export interface LanguageServer {
  /** Opens a document, or replaces its text; what the server marks in it. */
  open(text: string): Promise<readonly Diagnostic[]>;
  completion(at: Position): Promise<readonly CompletionItem[]>;
  hover(at: Position): Promise<string>;
  stop(): void;
}

/** Counted from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: Position };
}

export interface CompletionItem {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: string | { readonly value: string };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[]; readonly diagnostics?: readonly Diagnostic[] };
  readonly result?: unknown;
}

const uri = 'file:///project/vector-index.yml';
const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

/** Starts the server at a path. */
export async function startLanguageServer(path: string): Promise<LanguageServer> {
  const child = spawn(process.execPath, [path, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = new Map<number, (result: unknown) => void>();
  let onDiagnostics: (diagnostics: readonly Diagnostic[]) => void = () => {};
  let version = 0;
  let asked = 0;

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      answers.set(++asked, resolve);
      send({ id: asked, method, params });
    });
  const take = ({ id, method, params, result }: Message): void => {
    if (method === 'workspace/configuration') send({ id, result: (params?.items ?? []).map(() => settings) });
    else if (method === 'textDocument/publishDiagnostics') onDiagnostics(params?.diagnostics ?? []);
    else if (method !== undefined && id !== undefined) send({ id, result: null });
    else if (id !== undefined) answers.get(id)?.(result);
  };

  let unread = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (;;) {
      const [head, length] =
        /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(unread.toString('latin1')) ?? [];
      const end = (head?.length ?? 0) + Number(length);
      if (head === undefined || unread.length < end) return;
      take(JSON.parse(unread.subarray(head.length, end).toString()) as Message);
      unread = unread.subarray(end);
    }
  });

  const capabilities = {
    workspace: { configuration: true },
    textDocument: {
      completion: { completionItem: { documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
    },
  };
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities });
  send({ method: 'initialized', params: {} });

  const textDocument = { uri };
  return {
    open(text) {
      version += 1;
      const first = { textDocument: { uri, languageId: 'yaml', version, text } };
      const later = { textDocument: { uri, version }, contentChanges: [{ text }] };
      const told = new Promise<readonly Diagnostic[]>((resolve) => {
        onDiagnostics = resolve;
      });
      if (version === 1) send({ method: 'textDocument/didOpen', params: first });
      else send({ method: 'textDocument/didChange', params: later });
      return told;
    },
    async completion(position) {
      const result = await ask('textDocument/completion', { textDocument, position });
      return Array.isArray(result) ? result : ((result as { items?: CompletionItem[] } | null)?.items ?? []);
    },
    async hover(position) {
      const result = await ask('textDocument/hover', { textDocument, position });
      return (result as { contents?: { value?: string } } | null)?.contents?.value ?? '';
    },
    stop: () => child.kill(),
  };
}
