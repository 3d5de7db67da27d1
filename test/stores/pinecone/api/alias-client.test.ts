import { expect, test } from 'vitest';
import { openIndex, record } from './open-index.ts';

test('an alias is made, read, listed, led elsewhere and deleted', async () => {
  await using index = await openIndex();
  const { aliases } = index.api;
  await index.api.upsert('g-1', [record('a')]);
  await index.api.upsert('g-2', [record('a')]);
  expect(await aliases.supported()).toBe(true);
  expect(await aliases.get('live')).toBeUndefined();
  const made = await aliases.create('live', 'g-1');
  expect(made).toEqual({
    name: 'live',
    target: 'g-1',
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
  });
  expect(await aliases.get('live')).toEqual(made);
  expect(await aliases.create('live', 'g-2')).toBe('held');
  index.emulator.skip(1000);
  const moved = await aliases.repoint('live', 'g-2');
  expect(moved.target).toBe('g-2');
  expect(Date.parse(moved.updatedAt)).toBeGreaterThan(Date.parse(moved.createdAt));
  expect(await aliases.list()).toEqual([moved]);
  expect(await aliases.list('x')).toEqual([]);
  await aliases.delete('live');
  await aliases.delete('live');
  expect(await aliases.get('live')).toBeUndefined();
  expect(index.emulator.violations).toEqual([]);
});

test('where a key may read, but not see aliases, a read says where one leads', async () => {
  await using index = await openIndex();
  const { aliases } = index.api;
  await index.api.upsert('g-1', [record('a')]);
  await aliases.create('live', 'g-1');
  index.emulator.faults.add({
    when: ({ operation }) => operation === 'describeNamespaceAlias',
    fault: { kind: 'status', status: 403 },
  });
  expect(await aliases.get('live')).toMatchObject({ name: 'live', target: 'g-1' });
  expect(await aliases.get('other')).toBeUndefined();
  index.emulator.settings.saysNamespace = false;
  await expect(aliases.get('live')).rejects.toMatchObject({ code: 'pinecone.forbidden' });
  expect(index.emulator.violations).toEqual([]);
});

test('150 aliases are listed over two pages', async () => {
  await using index = await openIndex();
  await index.api.upsert('g-1', [record('a')]);
  const names = Array.from({ length: 150 }, (_, at) => `a${String(at).padStart(3, '0')}`);
  await Promise.all(names.map((name) => index.api.aliases.create(name, 'g-1')));
  expect((await index.api.aliases.list('a')).map(({ name }) => name)).toEqual(names);
});

test('a namespace of the name of the alias is said, with what to do', async () => {
  await using index = await openIndex();
  await index.api.upsert('live', [record('a')]);
  await index.api.upsert('g-1', [record('a')]);
  await expect(index.api.aliases.create('live', 'g-1')).rejects.toMatchObject({
    code: 'pinecone.name-taken',
    exitCode: 2,
    fix: expect.stringContaining('--adopted live'),
  });
});

test('a namespace that is no target yet is waited for', async () => {
  await using index = await openIndex({ namespaceActivation: { steps: 3 } });
  await index.api.upsert('g-1', [record('a')]);
  expect(await index.api.aliases.create('live', 'g-1')).toMatchObject({ target: 'g-1' });
  expect(index.time.waits.length).toBeGreaterThanOrEqual(2);
});

test('a namespace that stays so ends in an error, after a quarter of a minute', async () => {
  await using index = await openIndex({ namespaceActivation: { ms: 1e9 } });
  await index.api.upsert('g-1', [record('a')]);
  await expect(index.api.aliases.create('live', 'g-1')).rejects.toMatchObject({
    reason: 'TARGET_NAMESPACE_NOT_ACTIVE',
  });
  const waited = index.time.waits.reduce((a, b) => a + b, 0);
  expect(waited).toBeGreaterThan(10_000);
  expect(waited).toBeLessThan(20_000);
});

test('an alias whose answer was lost may have been made, and its POST is not repeated', async () => {
  await using index = await openIndex();
  await index.api.upsert('g-1', [record('a')]);
  index.emulator.faults.add({
    when: ({ operation }) => operation === 'createNamespaceAlias',
    fault: { kind: 'reset', applied: true },
  });
  await expect(index.api.aliases.create('live', 'g-1')).rejects.toMatchObject({ maybeApplied: true });
  expect(
    index.emulator.requests.filter(({ operation }) => operation === 'createNamespaceAlias'),
  ).toHaveLength(1);
  expect(await index.api.aliases.get('live')).toMatchObject({ target: 'g-1' });
});

test('a service without aliases says so', async () => {
  await using index = await openIndex({ aliases: false });
  expect(await index.api.aliases.supported()).toBe(false);
});
