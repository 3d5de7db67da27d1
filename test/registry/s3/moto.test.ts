import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openS3Storage } from '../../../src/registry/s3/s3-storage.ts';
import { describeRegistryContract } from '../../contract/registry-contract.ts';
import { makePlace, type Place, STATE } from '../../program/place.ts';
import type { Ended } from '../../support/program.ts';
import { always, type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { describeS3Faults, type S3Service } from './faults.ts';

/** Of a moto server, which is not of npm: `.ci/s3.sh` installs and starts one. */
const moto = process.env.MOTO_ENDPOINT;

/** The bucket `models`, new. */
async function startMoto(): Promise<S3Service> {
  await fetch(`${moto}/moto-api/reset`, { method: 'POST' });
  expect((await fetch(`${moto}/models`, { method: 'PUT' })).status).toBe(200);
  return { endpoint: moto!, close: async () => {} };
}

describe.skipIf(moto === undefined)('against moto (skipped without MOTO_ENDPOINT: see .ci/s3.sh)', () => {
  beforeEach(() => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key-of-the-test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret-of-the-test');
  });

  describeRegistryContract('moto', async () => {
    await startMoto();
    const proxy = await startFaultProxy(moto!);
    const options = { bucket: 'models', prefix: 'team/registry', endpoint: proxy.endpoint, readOnly: false };
    return {
      opener: {
        module: join(import.meta.dirname, '../../../src/registry/s3/s3-storage.ts'),
        name: 'openS3Storage',
        options,
      },
      open: () => openS3Storage(options),
      remove: proxy.close,
    };
  });

  describeS3Faults('moto', startMoto);

  test('with the checksums and the endpoint of the client itself, in parts too', async () => {
    await startMoto();
    vi.stubEnv('AWS_ENDPOINT_URL_S3', moto);
    const options = { bucket: 'models', prefix: 'r', region: 'us-east-1', readOnly: false };
    const storage = await openS3Storage({ ...options, partSize: 5 * 2 ** 20 });
    const large = Buffer.alloc(11 * 2 ** 20, 'large');
    await storage.put(new Map([['large', large]]));
    expect(Buffer.compare((await storage.get('large'))!, large)).toBe(0);
    expect(await storage.compareAndSet('k', undefined, Buffer.from('one'))).toBe(true);
    expect(await storage.compareAndSet('k', undefined, Buffer.from('two'))).toBe(false);
    vi.unstubAllEnvs();
  });

  describe('the program', () => {
    let place: Place;
    let proxy: FaultProxy;
    const env = { AWS_ACCESS_KEY_ID: 'key-of-the-test', AWS_SECRET_ACCESS_KEY: 'secret-of-the-test' };
    const at = (words: string): Promise<Ended> =>
      place.run(`${words} --registry s3://models/team --s3-endpoint ${proxy.endpoint}`, { env });

    beforeEach(async () => {
      await startMoto();
      proxy = await startFaultProxy(moto!);
      place = await makePlace();
    });
    afterEach(() => proxy.close());

    test('runs twice: the second takes the registered model, and nothing is to do', async () => {
      const first = await at('run');
      expect(first.stderr).not.toMatch(/warning|secret/i);
      expect(first.code).toBe(0);
      expect(await place.report()).toMatchObject({ model: { version: '1.0.0', origin: 'trained' } });
      const written = proxy.requests.filter((request) => request.startsWith('PUT')).length;
      const second = await at('run --min-accuracy 0');
      expect(second.code).toBe(0);
      expect(await place.report()).toMatchObject({ model: { version: '1.0.0', origin: 'registered' } });
      // The probe of the conditions, and nothing else.
      expect(
        proxy.requests.filter((request) => request.startsWith('PUT')).length - written,
      ).toBeLessThanOrEqual(2);
      expect(Object.keys(await place.durable()).filter((path) => path.startsWith('registry'))).toEqual([]);
      expect((await at('status')).stdout).toMatch(/1\.0\.0/);
    });

    test('another machine with nothing but the bucket and the store takes the model from there', async () => {
      expect((await at('run')).code).toBe(0);
      const other = await place.copy();
      place = other;
      expect((await at('search --id 0/0.png --top-k 1')).code).not.toBe(1);
      expect((await at('run')).code).toBe(0);
      expect(await place.report()).toMatchObject({ model: { origin: 'registered' } });
    });

    test('a run that cannot register ends with 6, and the next one goes on from the candidate', async () => {
      proxy.fault = always(/^PUT .*version\.json/, { status: 503, code: 'SlowDown' });
      const cut = await at('run');
      expect(cut.stderr).toMatch(/PutObject s3:\/\/models\/team\/.*version\.json failed: HTTP 503 SlowDown/);
      expect(cut.code).toBe(6);
      expect(await place.durable()).not.toHaveProperty([`${STATE}/indexes/default.sqlite`]);
      proxy.fault = undefined;
      expect((await at('run')).code).toBe(0);
      expect(await place.report()).toMatchObject({ model: { version: '1.0.0', origin: 'candidate' } });
    });

    test('a service that ignores conditions is refused before anything is trained', async () => {
      proxy.fault = always(/./, 'ignore-conditions');
      const refused = await at('run');
      expect(refused.code).toBe(2);
      expect(refused.stderr).toMatch(/ignores conditional writes/);
      expect(refused.stderr).not.toMatch(/Training/);
    });
  });
});
