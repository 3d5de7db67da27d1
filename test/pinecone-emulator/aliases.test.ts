import { expect, test } from 'vitest';
import { type Answered, startShop } from './call.ts';

const reason = ({ body }: Answered): unknown =>
  (body as { details: readonly { reason: string }[] }).details[0]?.reason;

test('reads go through to the target, which the answer names; stats and listings do not know aliases', async () => {
  const { emulator, call, upsert, query } = await startShop();
  await upsert('first', 'a');
  await upsert('second', 'b');
  const made = await call('POST', '/namespace-aliases', { name: 'live', target_namespace: 'first' });
  expect(made).toMatchObject({ status: 200, body: { name: 'live', target_namespace: 'first' } });
  const served = async (): Promise<unknown[]> => {
    const answers = [
      await query('live'),
      await call('GET', '/vectors/fetch?ids=a&ids=b&namespace=live'),
      await call('GET', '/vectors/list?namespace=live'),
      await call('POST', '/vectors/fetch_by_metadata', {
        namespace: 'live',
        filter: { label: { $ne: 1 } },
      }),
    ];
    return answers.map(({ body }) => {
      const { namespace, matches, vectors } = body as {
        namespace: string;
        matches?: { id: string }[];
        vectors?: { id: string }[] | Record<string, { id: string }>;
      };
      const found = matches ?? Object.values(vectors!);
      return [namespace, found.map(({ id }) => id).join()];
    });
  };
  expect(await served()).toEqual(Array(4).fill(['first', 'a']));
  const moved = await call('PATCH', '/namespace-aliases/live', { target_namespace: 'second' });
  const { created_at: created, updated_at: updated } = moved.body as Record<string, string>;
  expect(updated! > created!).toBe(true);
  expect(await served()).toEqual(Array(4).fill(['second', 'b']));
  expect((await call('GET', '/namespaces')).body).toMatchObject({
    namespaces: [
      { name: 'first', record_count: '1' },
      { name: 'second', record_count: '1' },
    ],
    total_count: 2,
  });
  await call('DELETE', '/namespace-aliases/live');
  expect(await served()).toEqual(Array(4).fill(['live', '']));
  expect(emulator.violations).toEqual([]);
});

test('refusals carry the reasons of the description', async () => {
  const { emulator, call, upsert } = await startShop({ aliasLimit: 2, namespaceActivation: { steps: 1 } });
  await upsert('first', 'a');
  const make = (name: string, target: string): Promise<Answered> =>
    call('POST', '/namespace-aliases', { name, target_namespace: target });
  const said = async (answer: Promise<Answered>): Promise<unknown[]> => [
    (await answer).status,
    reason(await answer),
  ];
  expect(await said(make('live', 'first'))).toEqual([400, 'TARGET_NAMESPACE_NOT_ACTIVE']);
  expect(await said(make('live', 'nowhere'))).toEqual([400, 'TARGET_NAMESPACE_NOT_FOUND']);
  expect((await make('live', 'first')).status).toBe(200);
  expect(await said(make('live', 'first'))).toEqual([409, 'ALIAS_ALREADY_EXISTS']);
  expect((await make('live', 'first')).body).toMatchObject({
    details: [{ metadata: { target_namespace: 'first' } }],
  });
  expect(await said(make('first', 'first'))).toEqual([409, 'NAME_IN_USE_BY_NAMESPACE']);
  expect(await said(make('other', 'live'))).toEqual([400, 'TARGET_IS_ALIAS']);
  expect(await said(make('__default__', 'first'))).toEqual([400, 'ALIAS_NAME_INVALID']);
  expect((await make('lease', '__default__')).status).toBe(200);
  expect(await said(make('third', 'first'))).toEqual([400, 'ALIASES_PER_INDEX_EXCEEDED']);
  expect(await said(upsert('live', 'b'))).toEqual([409, 'NAME_IN_USE_BY_ALIAS']);
  expect(await said(call('POST', '/namespaces', { name: 'live' }))).toEqual([409, 'NAME_IN_USE_BY_ALIAS']);
  const written = { namespace: 'live', ids: ['a'] };
  expect(await said(call('POST', '/vectors/delete', written))).toEqual([400, 'WRITE_TO_ALIAS']);
  const updated = { namespace: 'live', id: 'a', values: [1, 0, 0] };
  expect(await said(call('POST', '/vectors/update', updated))).toEqual([400, 'WRITE_TO_ALIAS']);
  for (const method of ['GET', 'DELETE']) {
    expect(await said(call(method, '/namespaces/live'))).toEqual([400, 'NAMESPACE_OPERATION_ON_ALIAS']);
  }
  expect(await said(call('DELETE', '/namespaces/first'))).toEqual([400, 'NAMESPACE_TARGETED_BY_ALIAS']);
  expect((await call('GET', '/namespace-aliases/none')).status).toBe(404);
  const listed = await call('GET', '/namespace-aliases?prefix=l&target_namespace=first');
  expect(listed.body).toMatchObject({ namespace_aliases: [{ name: 'live' }], total_count: 1 });
  expect(emulator.violations).toEqual([]);
  const old = await call('GET', '/namespace-aliases', undefined, { 'x-pinecone-api-version': '2025-10' });
  expect([old.status, reason(old)]).toEqual([400, 'API_VERSION_TOO_OLD']);
  expect(await said(make('a b', 'first'))).toEqual([400, 'ALIAS_NAME_INVALID']);
  expect(await said(call('POST', '/namespace-aliases', { name: 'x' }))).toEqual([
    400,
    'TARGET_NAMESPACE_REQUIRED',
  ]);
  expect(emulator.violations).toHaveLength(3);
  emulator.settings.aliases = false;
  expect((await call('GET', '/namespace-aliases')).status).toBe(404);
});
