import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { editTinyData } from '../support/tiny-data.ts';
import { makeIndexedPlace } from './indexed-place.ts';
import { type Place, STATE } from './place.ts';

/** A place where `items` is live, with a model that stays; and one where its next state waits to be promoted. */
let start: Place;
let built: Place;
let waiting: string;

const INDEX = `${STATE}/indexes/default.sqlite`;
const WHERE = "id = '1/0042.png' AND generation = (SELECT key FROM generation WHERE name = ?)";

beforeAll(async () => {
  start = await makeIndexedPlace();
  built = await start.copy();
  await editTinyData(built.path('items'));
  await built.done('run --switch manual');
  waiting = (await built.report()).index!.generation;
});

/** What a failing disk, or somebody with another tool, does to one record of a generation. */
const DAMAGES: readonly {
  readonly what: string;
  readonly probe: string;
  do(db: DatabaseSync, name: string): void;
}[] = [
  {
    what: 'one bit of a vector',
    probe: 'read-back',
    do(db, name) {
      const { vector } = db.prepare(`SELECT vector FROM record WHERE ${WHERE}`).get(name) as {
        vector: Uint8Array;
      };
      vector[5]! ^= 1;
      db.prepare(`UPDATE record SET vector = ? WHERE ${WHERE}`).run(vector, name);
    },
  },
  {
    what: 'a lost record',
    probe: 'count',
    do: (db, name) => void db.prepare(`DELETE FROM record WHERE ${WHERE}`).run(name),
  },
  {
    what: 'a record that is lost from the manifest too',
    probe: 'count',
    do(db, name) {
      db.prepare(`DELETE FROM record WHERE ${WHERE}`).run(name);
      db.prepare(`DELETE FROM manifest WHERE ${WHERE}`).run(name);
    },
  },
  {
    what: 'a zero vector',
    probe: 'integrity',
    do: (db, name) =>
      void db.prepare(`UPDATE record SET vector = zeroblob(length(vector)) WHERE ${WHERE}`).run(name),
  },
  {
    what: 'another label',
    probe: 'integrity',
    do: (db, name) => void db.prepare(`UPDATE record SET label = '0' WHERE ${WHERE}`).run(name),
  },
];

function damage(place: Place, { do: work }: (typeof DAMAGES)[number], generation: string): void {
  const db = new DatabaseSync(place.path(INDEX));
  work(db, generation);
  db.close();
}

describe('a built generation that is damaged before it is promoted', () => {
  test.concurrent.each(DAMAGES)(
    '$what: it is not promoted, and the next run builds it again',
    async (kind) => {
      const place = await built.copy();
      damage(place, kind, waiting);
      const { code, stderr } = await place.run('promote');
      expect(code).toBe(4);
      expect(stderr).toContain(`${waiting} failed verification. Readers were not switched`);
      const { verification, index } = await place.report();
      const failed = verification!.probes.filter(({ passed }) => !passed).map(({ name }) => name);
      expect(failed).toContain(kind.probe);
      expect(index?.switched ?? false).toBe(false);
      const after = place.index();
      expect(after).toMatchObject({ live: start.index().live, switches: 1 });
      expect(after.states.get(waiting)).toBe('failed');
      expect(after.generations.get(after.live!)).toBe(start.index().generations.get(after.live!));

      await place.done('run');
      expect(place.index().live).toBe(waiting);
      expect(place.index().generations.get(waiting)).toBe(built.index().generations.get(waiting));
    },
  );

  test.concurrent('a run that finds it complete verifies it too: exit 4, live unchanged, then built again', async () => {
    const place = await built.copy();
    damage(place, DAMAGES[0]!, waiting);
    const { code } = await place.run('run');
    expect([code, place.index().live]).toEqual([4, start.index().live]);
    await place.done('run');
    expect(place.index().generations.get(waiting)).toBe(built.index().generations.get(waiting));
  });

  test.concurrent('rollback does not go back to a damaged one', async () => {
    const place = await built.copy();
    await place.done('promote');
    damage(place, DAMAGES[1]!, start.index().live!);
    const { code, stderr } = await place.run('rollback');
    expect([code, place.index().live]).toEqual([4, waiting]);
    expect(stderr).toContain('failed verification');
    const { stdout } = await place.done('status');
    expect(stdout).toMatch(new RegExp(`${start.index().live} .* failed\n`));
  });
});

describe('a live generation that is damaged', () => {
  test.concurrent.each(DAMAGES.slice(0, 3))('$what: it is not copied into the next', async (kind) => {
    const place = await start.copy();
    damage(place, kind, place.index().live!);
    await editTinyData(place.path('items'));
    await place.done('run');
    expect((await place.report()).index).toMatchObject({ switched: true, embedded: 3, copied: 17 });
    expect(place.index().live).toBe(waiting);
    expect(place.index().generations.get(waiting)).toBe(built.index().generations.get(waiting));
  });
});
