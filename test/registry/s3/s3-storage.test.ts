import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openS3Storage } from '../../../src/registry/s3/s3-storage.ts';
import { describeRegistryContract } from '../../contract/registry-contract.ts';
import { type FakeS3, startFakeS3 } from './fake-s3.ts';
import { describeS3Faults } from './faults.ts';

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-the-test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-of-the-test');
});

afterEach(() => vi.unstubAllEnvs());

const module = join(import.meta.dirname, '../../../src/registry/s3/s3-storage.ts');

describeRegistryContract('S3', async () => {
  const fake = await startFakeS3();
  const options = { bucket: 'models', prefix: 'team/registry', endpoint: fake.endpoint, readOnly: false };
  return {
    opener: { module, name: 'openS3Storage', options },
    open: () => openS3Storage(options),
    async remove() {
      await fake.close();
      expect(fake.unknown).toEqual([]);
    },
  };
});

describeS3Faults('S3 at the wire', () => startFakeS3());

describe('a registry in S3', () => {
  let fake: FakeS3;
  const open = (options: object = {}) =>
    openS3Storage({
      ...{ bucket: 'models', prefix: '', endpoint: fake.endpoint, readOnly: false, ...options },
    });

  beforeEach(async () => {
    fake = await startFakeS3();
  });
  afterEach(() => fake.close());

  test('is described as the setting names it', async () => {
    expect((await open({ prefix: 'a/b' })).description).toBe('s3://models/a/b');
    expect((await open()).description).toBe('s3://models');
  });

  test('opened for reading writes nothing', async () => {
    const storage = await open({ readOnly: true });
    const refused = { exitCode: 2, code: 'registry.read-only' };
    expect(await storage.get('a')).toBeUndefined();
    expect(await storage.list('')).toEqual([]);
    await expect(storage.put(new Map([['a', Buffer.from('x')]]))).rejects.toMatchObject(refused);
    await expect(storage.compareAndSet('a', undefined, Buffer.from('x'))).rejects.toMatchObject(refused);
    await expect(storage.remove('')).rejects.toMatchObject(refused);
    expect(fake.objects.size).toBe(0);
  });

  test('leaves what others keep in the bucket alone', async () => {
    const others = ['readme.txt', 'r2/a', 'r/', 'r/~theirs', 'r/a~/b'];
    for (const key of others) fake.plant(key, Buffer.from('theirs'));
    const storage = await open({ prefix: 'r' });
    await storage.put(new Map([['a/b', Buffer.from('ours')]]));
    expect(await storage.list('')).toEqual(['a/b']);
    await storage.remove('');
    expect([...fake.objects.keys()].toSorted()).toEqual([...others, 'r/~conditions'].toSorted());
  });

  test('tells an object that was changed by hand, and a write puts it right', async () => {
    const storage = await open();
    const entries = new Map([['v/a', Buffer.from('as it was')]]);
    await storage.put(entries);
    const { metadata } = fake.objects.get('v/a')!;
    (fake.objects as Map<string, object>).set('v/a', {
      bytes: Buffer.from('otherwise'),
      etag: '"1"',
      metadata,
    });
    const before = fake.requests.length;
    await expect(storage.get('v/a')).rejects.toMatchObject({ exitCode: 2, code: 'registry.changed-file' });
    expect(fake.requests.length - before).toBe(1);
    fake.plant('v/a', Buffer.from('otherwise'));
    await storage.put(entries);
    expect(Buffer.from((await storage.get('v/a'))!).toString()).toBe('as it was');
    fake.plant('k~', Buffer.from('no revision'));
    await expect(storage.getVersioned('k')).rejects.toMatchObject({ code: 'registry.changed-file' });
  });

  test('says which credentials are missing', async () => {
    vi.unstubAllEnvs();
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE'])
      vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('HOME', import.meta.dirname);
    await expect((await open()).get('a')).rejects.toMatchObject({
      exitCode: 2,
      code: 'registry.s3-credentials',
    });
  });

  test('lets the log, and nothing else, hear what the client has to say', async () => {
    vi.stubEnv('AWS_PROFILE', 'no-such-profile');
    const heard: string[] = [];
    const bypassed = vi.spyOn(console, 'warn');
    const log = { warn: (text: string) => void heard.push(text), debug: () => {} };
    const storage = await open({ log });
    await expect(storage.get('a')).rejects.toMatchObject({ code: 'registry.s3-credentials' });
    expect(heard.join()).toMatch(/Both AWS_PROFILE and the pair/);
    expect(bypassed).not.toHaveBeenCalled();
    bypassed.mockRestore();
  });

  test('takes a region from the setting or from the client, and needs none with an endpoint', async () => {
    vi.stubEnv('AWS_REGION', undefined);
    vi.stubEnv('HOME', import.meta.dirname);
    await expect(openS3Storage({ bucket: 'b', prefix: '', readOnly: true })).rejects.toMatchObject({
      exitCode: 2,
      code: 'registry.s3-region',
    });
    await openS3Storage({ bucket: 'b', prefix: '', readOnly: true, region: 'eu-central-1' });
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    await openS3Storage({ bucket: 'b', prefix: '', readOnly: true });
  });

  test('does not speak unencrypted to another machine, whoever named it', async () => {
    const refused = { exitCode: 2, code: 'registry.s3-endpoint' };
    await expect((await open({ endpoint: 'http://192.0.2.1:9000' })).get('a')).rejects.toMatchObject(refused);
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://storage.example');
    const configured = await openS3Storage({
      bucket: 'b',
      prefix: '',
      readOnly: true,
      region: 'eu-central-1',
    });
    await expect(configured.get('a')).rejects.toMatchObject(refused);
  });
});
