import { describe, expect, test } from 'vitest';
import { variablesIn } from '../../src/fronts/variables.ts';
import { CodedError } from '../../src/lib/errors.ts';
import type { CommandName } from '../../src/settings/commands.ts';
import { parseConfigFile } from '../../src/settings/config-file.ts';
import { parseSettings } from '../../src/settings/parse.ts';
import { addressOfHost } from '../../src/settings/service-address.ts';

type Flags = Readonly<Record<string, string>>;
interface Given {
  readonly flags?: Flags;
  readonly env?: Flags;
  readonly file?: string;
}

async function settingsOf(given: Given, command: CommandName = 'status') {
  const raw = {
    given: new Map(Object.entries(given.flags ?? {})),
    givenAs: 'flag' as const,
    environment: variablesIn(given.env ?? {}),
    problems: [],
  };
  const file = given.file === undefined ? undefined : await parseConfigFile(given.file, 'vector-index.yml');
  return parseSettings(command, raw, file, { cores: 1 });
}

async function problemsOf(given: Given, command?: CommandName): Promise<readonly string[]> {
  try {
    await settingsOf(given, command);
    return [];
  } catch (error) {
    if (error instanceof CodedError && error.exitCode === 2) return error.problems;
    throw error;
  }
}

const store = 'pinecone';
const data = 'images';

describe('the key', () => {
  test('comes from PINECONE_API_KEY, or from our own variable before it', async () => {
    const shared = await settingsOf({ flags: { store }, env: { PINECONE_API_KEY: 'pcsk_1' } });
    expect(shared.settings.pineconeApiKey).toBe('pcsk_1');
    expect(shared.sources['pinecone-api-key']).toEqual({
      ...{ from: 'environment', where: 'PINECONE_API_KEY', written: '***' },
    });
    const env = { PINECONE_API_KEY: 'pcsk_1', VECTOR_INDEX_PINECONE_API_KEY: 'pcsk_2' };
    expect((await settingsOf({ flags: { store }, env })).settings.pineconeApiKey).toBe('pcsk_2');
  });

  test('is the other one where ours is empty, as a secret is that a fork does not get', async () => {
    const env = { VECTOR_INDEX_PINECONE_API_KEY: '', PINECONE_API_KEY: 'pcsk_1' };
    expect((await settingsOf({ flags: { store }, env })).settings.pineconeApiKey).toBe('pcsk_1');
  });

  test('is no flag and in no file, and is never shown', async () => {
    expect(await problemsOf({ flags: { store, 'pinecone-api-key': 'pcsk_1' } })).toEqual([
      expect.stringMatching(/^`pinecone-api-key` \(--pinecone-api-key\) is a secret/),
    ]);
    expect(await problemsOf({ file: 'store: pinecone\npinecone-api-key: pcsk_1' })).toEqual([
      expect.stringMatching(/^`pinecone-api-key` \(vector-index.yml:2\) is a secret/),
    ]);
    const [problem] = await problemsOf({ flags: { store }, env: { PINECONE_API_KEY: 'two words' } });
    expect(problem).toBe(
      '`pinecone-api-key`: expected a key: printable ASCII without a space, not what is there (PINECONE_API_KEY)',
    );
  });

  test('of another store disturbs nobody', async () => {
    expect(await problemsOf({ env: { PINECONE_API_KEY: 'pcsk_1' } })).toEqual([]);
    expect(await problemsOf({ flags: { data }, env: { PINECONE_API_KEY: 'pcsk_1' } }, 'train')).toEqual([]);
  });
});

describe('hosts get the key', () => {
  test.each(['pinecone-host', 'pinecone-index-host'])('%s is not for the config file', async (name) => {
    expect(await problemsOf({ file: `store: pinecone\n${name}: https://example.com` })).toEqual([
      expect.stringContaining(`\`${name}\` (vector-index.yml:2) is not taken from there`),
    ]);
  });

  test.each([
    ['http://127.0.0.1:5080', 0],
    ['http://localhost:5080', 0],
    ['http://[::1]:5080/', 0],
    ['https://api.pinecone.io', 0],
    ['digits-a1b2.svc.aped-4627-b74a.pinecone.io', 0],
    ['http://api.pinecone.io', 1],
    ['http://127.0.0.1.example.com', 1],
    ['localhost:5080', 1],
    ['https://key@example.com', 1],
    ['https://example.com/path', 1],
    ['ftp://example.com', 1],
  ])('%s: %d problem', async (host, count) => {
    for (const name of ['pinecone-host', 'pinecone-index-host'])
      expect(await problemsOf({ flags: { store, [name]: host } })).toHaveLength(count);
  });

  test('a bare host is encrypted', () => {
    expect(addressOfHost('a.svc.pinecone.io')).toBe('https://a.svc.pinecone.io');
    expect(addressOfHost('http://127.0.0.1:1/')).toBe('http://127.0.0.1:1');
  });
});

describe('names', () => {
  test.each(['digits', 'a', '0-9', 'a'.repeat(45)])('index %s', async (index) => {
    expect(await problemsOf({ flags: { store, index } })).toEqual([]);
  });
  test.each(['Digits', 'a_b', 'a.b', '0-', 'a'.repeat(46)])('not index %s', async (index) => {
    expect(await problemsOf({ flags: { store, index } })).toEqual([
      expect.stringContaining(
        `\`index: ${index}\` (--index): with \`store: pinecone\`, expected a name of a-z`,
      ),
    ]);
    expect(await problemsOf({ flags: { index } })).toEqual([]);
  });
  test.each(['g-1', 'vector-index.lease.1', 'vector-index.state'])('not alias %s', async (alias) => {
    expect(await problemsOf({ flags: { store, alias } })).toHaveLength(1);
    expect(await problemsOf({ flags: { alias } })).toEqual([]);
  });
  test.each(['__default__', 'products v2', 'a'.repeat(512)])('adopted %s', async (adopted) => {
    expect(await problemsOf({ flags: { store, adopted } }, 'prune')).toEqual([]);
  });
  test.each(['ä', 'a'.repeat(513)])('not adopted %s', async (adopted) => {
    expect(await problemsOf({ flags: { store, adopted } }, 'prune')).toHaveLength(1);
  });
});

describe('together', () => {
  test('cloud and region, or neither', async () => {
    expect(await problemsOf({ flags: { data, store, cloud: 'aws', region: 'us-east-1' } }, 'run')).toEqual(
      [],
    );
    expect(await problemsOf({ flags: { data, store, cloud: 'aws' } }, 'run')).toEqual([
      '`cloud: aws` (--cloud) says half of where an index is made; set `region` too, or leave both out and use an index that is there',
    ]);
    expect(await problemsOf({ flags: { data, store, region: 'us-east-1' } }, 'run')).toHaveLength(1);
    // What is mistyped is not told twice.
    expect(await problemsOf({ flags: { data, store, cloud: 'aw', region: 'us-east-1' } }, 'run')).toEqual([
      expect.stringContaining('did you mean "aws"?'),
    ]);
  });

  test('what the other store reads is refused, all at once', async () => {
    const flags = { data, cloud: 'aws', region: 'us-east-1', 'rate-limit': 'none', recreate: 'index' };
    const problems = await problemsOf({ flags }, 'run');
    expect(problems).toHaveLength(4);
    expect(problems[0]).toBe(
      '`cloud: aws` (--cloud) is for `store: pinecone`, and `store` is local; leave one out',
    );
    expect(await problemsOf({ flags: { store, 'store-path': 'x' } })).toEqual([
      '`store-path: x` (--store-path) is for `store: local`, and `store` is pinecone; leave one out',
    ]);
  });

  test('recreate: index deletes only with that strategy', async () => {
    const flags = { data, store, recreate: 'index' };
    expect(await problemsOf({ flags: { ...flags, strategy: 'recreate' } }, 'run')).toEqual([]);
    expect(await problemsOf({ flags: { ...flags, strategy: 'incremental' } }, 'run')).toHaveLength(1);
    expect(await problemsOf({ flags }, 'run')).toEqual([
      expect.stringMatching(/`strategy` is blue-green; set that too, or leave `recreate` out$/),
    ]);
  });

  test('the key is not taken from a flag, and the variable to set is named', async () => {
    expect(await problemsOf({ flags: { store, 'pinecone-api-key': 'k' } })).toEqual([
      expect.stringMatching(/is a secret, .*; give it as `PINECONE_API_KEY` or input `pinecone-api-key`/),
    ]);
  });

  test.each(['default', 'none', '50', '99999'])('rate-limit %s', async (rate) => {
    expect(await problemsOf({ flags: { store, 'rate-limit': rate } })).toEqual([]);
  });
  test.each(['0', '-1', '1.5', 'fast', '50/s'])('not rate-limit %s', async (rate) => {
    expect(await problemsOf({ flags: { store, 'rate-limit': rate } })).toHaveLength(1);
  });
});
