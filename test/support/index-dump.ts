import { DatabaseSync } from 'node:sqlite';

export interface IndexDump {
  readonly live: string | undefined;
  /** Generation → its records and manifest, every byte, as one text. */
  readonly generations: ReadonlyMap<string, string>;
}

/** What an index file holds, by SQL and without the program: all but times and build tokens. */
export function dumpIndex(path: string): IndexDump {
  const db = new DatabaseSync(path);
  try {
    const all = (sql: string, ...values: (string | number)[]) =>
      db.prepare(sql).all(...values) as Record<string, unknown>[];
    const live = all("SELECT generation FROM alias WHERE name = 'live'")[0]?.generation as string | undefined;
    const generations = all('SELECT key, name FROM generation ORDER BY name').map(({ key, name }) => {
      const rows = ['record', 'manifest'].flatMap((table) =>
        all(`SELECT * FROM ${table} WHERE generation = ? ORDER BY id`, key as number).map(
          ({ key: _key, generation: _generation, ...row }) => row,
        ),
      );
      return [
        name as string,
        JSON.stringify(rows, (_name, value: unknown) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ),
      ] as const;
    });
    return { live, generations: new Map(generations) };
  } finally {
    db.close();
  }
}
