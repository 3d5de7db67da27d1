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
      return [
        name as string,
        JSON.stringify(content, (_name, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ),
      ] as const;
    });
    return {
      live: alias?.generation as string | undefined,
      previous: (alias?.previous ?? undefined) as string | undefined,
      switches: (alias?.revision ?? 0) as number,
      generations: new Map(generations),
      states: new Map(rows.map(({ name, state }) => [name as string, state as string])),
    };
  } finally {
    db.close();
  }
}
