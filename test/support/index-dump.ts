import { DatabaseSync } from 'node:sqlite';

export interface IndexDump {
  readonly live: string | undefined;
  readonly previous: string | undefined;
  /** How often readers were switched. */
  readonly switches: number;
  /** Generation → its records and manifest, every byte, as one text. */
  readonly generations: ReadonlyMap<string, string>;
  /** Generation → `complete`, `building`, … */
  readonly states: ReadonlyMap<string, string>;
  /** What each alias led to, oldest first, without times. */
  readonly history: readonly unknown[];
  /** Edits of generations, and what their journals hold. */
  readonly edits: readonly unknown[];
  /** An edit is begun and not finished. */
  readonly editing: boolean;
}

type Row = Readonly<Record<string, unknown>>;

/** What an index file holds, by SQL and without the program: all but times and build tokens. */
export function dumpIndex(path: string): IndexDump {
  const db = new DatabaseSync(path);
  try {
    const all = (sql: string, ...values: (string | number)[]) => db.prepare(sql).all(...values) as Row[];
    const [alias] = all("SELECT generation, previous, revision FROM alias WHERE name = 'live'");
    const rows = all('SELECT key, name, state FROM generation ORDER BY name');
    const generations = rows.map(({ key, name }) => {
      const content = ['record', 'manifest'].flatMap((table) =>
        all(`SELECT * FROM ${table} WHERE generation = ? ORDER BY id`, key as number).map(
          ({ key: _key, generation: _generation, ...row }) => row,
        ),
      );
      return [name as string, textOf(content)] as const;
    });
    const edits = all(
      `SELECT edit.key, generation.name, edit.revision, before_revision, edit.state FROM edit
       JOIN generation ON generation.key = edit.generation ORDER BY edit.key`,
    ).map(({ key, ...edit }) => ({
      ...edit,
      journal: textOf(
        all('SELECT * FROM journal WHERE edit = ? ORDER BY id', key as number).map(
          ({ key: _key, edit: _edit, ...row }) => row,
        ),
      ),
    }));
    return {
      live: alias?.generation as string | undefined,
      previous: (alias?.previous ?? undefined) as string | undefined,
      switches: (alias?.revision ?? 0) as number,
      generations: new Map(generations),
      states: new Map(rows.map(({ name, state }) => [name as string, state as string])),
      history: all(
        `SELECT alias, alias_revision, move, generation, revision, identity, "count",
           until IS NOT NULL AS ended, rolled_back_at IS NOT NULL AS rolled_back FROM history ORDER BY sequence`,
      ),
      edits,
      editing: edits.some((edit) => 'state' in edit && edit.state !== 'done'),
    };
  } finally {
    db.close();
  }
}

function textOf(rows: readonly Row[]): string {
  return JSON.stringify(rows, (_name, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
  );
}
