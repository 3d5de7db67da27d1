import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../../src/lib/errors.ts';
import type { RegistryStorage } from '../../../src/registry/registry.ts';
import { openS3Storage, type S3StorageOptions } from '../../../src/registry/s3/s3-storage.ts';
import { always, type FaultProxy, first, startFaultProxy } from './fault-proxy.ts';

/** A service with the bucket `models`, and nothing in it. */
export interface S3Service {
  readonly endpoint: string;
  close(): Promise<void>;
}

const MIB = 1024 * 1024;
const text = (content: string): Uint8Array => Buffer.from(content);
const read = async (storage: RegistryStorage, key: string): Promise<string | undefined> =>
  (await storage.get(key).then((bytes) => bytes && Buffer.from(bytes).toString())) ?? undefined;

/** What a registry does on a network, and with a service, that fail. */
export function describeS3Faults(name: string, start: () => Promise<S3Service>): void {
  describe(`faults: ${name}`, () => {
    let service: S3Service;
    let proxy: FaultProxy;
    let storage: RegistryStorage;
    const open = (options: Partial<S3StorageOptions> = {}): Promise<RegistryStorage> =>
      openS3Storage({
        ...{ bucket: 'models', prefix: 'r', endpoint: proxy.endpoint, region: 'us-east-1', readOnly: false },
        ...{ patience: { attempts: 3, silence: 20_000 }, partSize: 5 * MIB, ...options },
      });

    beforeEach(async () => {
      service = await start();
      proxy = await startFaultProxy(service.endpoint);
      storage = await open();
    });

    afterEach(async () => {
      await proxy.close();
      await service.close();
    });

    test('a service with too much to do is asked again', async () => {
      proxy.fault = first(1, /r\/a/, { status: 503, code: 'SlowDown', message: 'Reduce your request rate.' });
      await storage.put(new Map([['a', text('one')]]));
      expect(await read(storage, 'a')).toBe('one');
      expect(proxy.requests.filter((request) => request.startsWith('PUT /models/r/a')).length).toBe(2);
    });

    test.each(['reset-before', 'reset-after'] as const)(
      'a write that meets %s is done once',
      async (fault) => {
        await storage.compareAndSet('k', undefined, text('one'));
        const revision = (await storage.getVersioned('k'))!.revision;
        proxy.fault = first(1, /^PUT .*r\/k~/, fault);
        expect(await storage.compareAndSet('k', revision, text('two'))).toBe(true);
        proxy.fault = first(1, /^PUT .*r\/new~/, fault);
        expect(await storage.compareAndSet('new', undefined, text('one'))).toBe(true);
        proxy.fault = first(1, /^PUT .*r\/a/, fault);
        await storage.put(new Map([['a', text('one')]]));
        proxy.fault = undefined;
        expect(Buffer.from((await storage.getVersioned('k'))!.bytes).toString()).toBe('two');
        expect(await storage.compareAndSet('k', revision, text('late'))).toBe(false);
        expect(await read(storage, 'a')).toBe('one');
      },
    );

    test('somebody who was first while our answer was lost is not overwritten', async () => {
      await storage.compareAndSet('k', undefined, text('one'));
      const revision = (await storage.getVersioned('k'))!.revision;
      const other = await openS3Storage({
        ...{
          bucket: 'models',
          prefix: 'r',
          endpoint: service.endpoint,
          region: 'us-east-1',
          readOnly: false,
        },
      });
      const fault = first(1, /^PUT .*r\/k~/, 'reset-before');
      let theirs: Promise<boolean> | undefined;
      proxy.fault = (request) => {
        if (request.includes('r/k~')) theirs ??= other.compareAndSet('k', revision, text('theirs'));
        return fault(request);
      };
      const ours = await storage.compareAndSet('k', revision, text('ours'));
      expect([ours, await theirs].filter(Boolean)).toEqual([true]);
    });

    test('two conditional writes that meet at the service are told apart', async () => {
      proxy.fault = first(1, /^PUT .*r\/k~/, { status: 409, code: 'ConditionalRequestConflict' });
      expect(await storage.compareAndSet('k', undefined, text('one'))).toBe(true);
      expect(await storage.compareAndSet('k', undefined, text('two'))).toBe(false);
    });

    test('a service that never answers is given up after a while', async () => {
      proxy.fault = always(/./, 'hang');
      const hasty = await open({ patience: { attempts: 3, silence: 200 } });
      await expect(hasty.get('a')).rejects.toMatchObject({
        exitCode: EXIT.service,
        code: 'registry.s3-service',
        message: expect.stringMatching(/^GetObject s3:\/\/models\/r\/a failed: TimeoutError, /),
        fix: expect.stringMatching(/did not answer in time.* tried 3 times/),
      });
    });

    test('an answer that breaks off is read again, and never taken for the whole', async () => {
      const bytes = new Uint8Array(300_000).fill(7);
      await storage.put(new Map([['a', bytes]]));
      proxy.fault = first(2, /^GET/, 'truncate');
      expect(Buffer.compare((await storage.get('a'))!, bytes)).toBe(0);
      proxy.fault = always(/^GET/, 'truncate');
      await expect(storage.get('a')).rejects.toMatchObject({ exitCode: EXIT.service });
    });

    test.each([
      [{ status: 403, code: 'AccessDenied' }, EXIT.badInput, 'registry.s3-denied'],
      [{ status: 403, code: 'InvalidAccessKeyId' }, EXIT.badInput, 'registry.s3-credentials'],
      [{ status: 403, code: 'SignatureDoesNotMatch' }, EXIT.badInput, 'registry.s3-credentials'],
      [{ status: 400, code: 'ExpiredToken' }, EXIT.badInput, 'registry.s3-credentials'],
      [{ status: 404, code: 'NoSuchBucket' }, EXIT.badInput, 'registry.s3-bucket'],
      [{ status: 301, code: 'PermanentRedirect' }, EXIT.badInput, 'registry.s3-region'],
      [{ status: 400, code: 'AuthorizationHeaderMalformed' }, EXIT.badInput, 'registry.s3-region'],
      [{ status: 500, code: 'InternalError' }, EXIT.service, 'registry.s3-service'],
      [{ status: 405, code: 'MethodNotAllowed' }, EXIT.service, 'registry.s3-service'],
      [
        { status: 200, body: '<html>Sign in to the guest network</html>' },
        EXIT.service,
        'registry.s3-service',
      ],
    ])('an answer %j ends with exit %i, %s', async (fault, exitCode, code) => {
      proxy.fault = always(/./, fault);
      const failed = { exitCode, code, message: expect.stringContaining('s3://models/r') };
      await expect(storage.list('')).rejects.toMatchObject(failed);
      await expect(storage.get('a')).rejects.toMatchObject(failed);
      await expect(storage.compareAndSet('k', undefined, text('x'))).rejects.toMatchObject(failed);
    });

    test('a bucket that is not there is named', async () => {
      const failed = { exitCode: EXIT.badInput, code: 'registry.s3-bucket' };
      const elsewhere = await open({ bucket: 'no-such-bucket' });
      await expect(elsewhere.get('a')).rejects.toMatchObject(failed);
      await expect(elsewhere.list('')).rejects.toMatchObject(failed);
      await expect(elsewhere.put(new Map([['a', text('x')]]))).rejects.toMatchObject(failed);
    });

    test('keys that the service repeats stand in no message', async () => {
      const message = 'key key-of-the-test, secret secret-of-the-test';
      proxy.fault = always(/./, { status: 403, code: 'SignatureDoesNotMatch', message });
      await expect(storage.get('a')).rejects.toMatchObject({
        message: expect.stringContaining('key ***, secret ***'),
      });
    });

    test('a service that ignores conditions is refused at the first write', async () => {
      proxy.fault = always(/./, 'ignore-conditions');
      const refused = { exitCode: EXIT.badInput, code: 'registry.s3-conditions' };
      await expect(storage.put(new Map([['a', text('x')]]))).rejects.toMatchObject(refused);
      await expect(storage.compareAndSet('k', undefined, text('x'))).rejects.toMatchObject(refused);
      proxy.fault = undefined;
      expect(await storage.list('')).toEqual([]);
    });

    test('whether conditions are heeded is asked once', async () => {
      await storage.put(new Map([['a', text('x')]]));
      await storage.compareAndSet('k', undefined, text('x'));
      expect(proxy.requests.filter((request) => request.includes('~conditions')).length).toBe(3);
    });

    test('what is interrupted has left whole entries, the first ones', async () => {
      proxy.fault = always(/^PUT .*r\/b/, 'reset-before');
      const entries = new Map(['a', 'b', 'c'].map((key) => [key, text(`all of ${key}`)]));
      await expect(storage.put(entries)).rejects.toMatchObject({ exitCode: EXIT.service });
      proxy.fault = undefined;
      expect(await storage.list('')).toEqual(['a']);
      expect(await read(storage, 'a')).toBe('all of a');
      await storage.put(entries);
      expect(await storage.list('')).toEqual(['a', 'b', 'c']);
    });

    describe('in parts', () => {
      const large = Buffer.alloc(11 * MIB, 'large');
      const entries = new Map([['large', large]]);

      test('a large entry comes back byte for byte, and is not sent twice', async () => {
        await storage.put(entries);
        const parts = (): number => proxy.requests.filter((request) => request.includes('partNumber')).length;
        expect(parts()).toBe(3);
        await storage.put(entries);
        expect(parts()).toBe(3);
        expect(Buffer.compare((await storage.get('large'))!, large)).toBe(0);
      });

      test('an answer to the completion that is lost costs nothing', async () => {
        proxy.fault = first(1, /^POST .*uploadId/, 'reset-after');
        await storage.put(entries);
        expect(Buffer.compare((await storage.get('large'))!, large)).toBe(0);
      });

      test('an upload that fails is given up, and nobody sees a part of it', async () => {
        proxy.fault = always(/partNumber=2/, { status: 500, code: 'InternalError' });
        await expect(storage.put(entries)).rejects.toMatchObject({ exitCode: EXIT.service });
        expect(proxy.requests.at(-1)).toMatch(/^DELETE .*uploadId/);
        proxy.fault = undefined;
        expect(await storage.list('')).toEqual([]);
        await storage.put(entries);
        expect(await storage.list('')).toEqual(['large']);
      });

      test('of two who upload the same, one is enough', async () => {
        await Promise.all([storage.put(entries), (await open()).put(entries)]);
        expect(Buffer.compare((await storage.get('large'))!, large)).toBe(0);
      });
    });

    test('a run that is told to end does not wait for the service', async () => {
      const controller = new AbortController();
      const ended = await open({ signal: controller.signal, patience: { attempts: 1, silence: 60_000 } });
      proxy.fault = always(/./, 'hang');
      const reading = ended.get('a');
      setTimeout(() => controller.abort(new Error('ended by SIGTERM')), 50);
      await expect(reading).rejects.toThrow('ended by SIGTERM');
    });
  });
}
