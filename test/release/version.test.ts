import { describe, expect, test } from 'vitest';
import { disagreements, type Statements } from '../../scripts/release/agreement.ts';
import { topEntry } from '../../scripts/release/changelog.ts';
import { isLatest, moveWords, movingTags } from '../../scripts/release/moving-tags.ts';

describe('the topmost section of the changelog', () => {
  const below = '\n\n### Added\n\n- this\n\n## [0.9.0] - 2026-01-02\n\n- that\n';
  test.each([
    ['## [1.2.3] - 2026-02-28', { version: '1.2.3', date: '2026-02-28' }],
    ['## [1.2.3-rc.1] - 2026-02-28', { version: '1.2.3-rc.1', date: '2026-02-28' }],
    ['## [1.2.3] - Unreleased', { version: '1.2.3' }],
    ['## [Unreleased]', {}],
  ])('%s', (heading, wanted) => {
    expect(topEntry(`# Changelog\n\nwords\n\n${heading}${below}`)).toEqual({
      ...wanted,
      notes: '### Added\n\n- this',
    });
  });

  test.each([
    ['## [1.2] - 2026-02-28', '"1.2" is no version'],
    ['## [1.2.3]', 'stands its date'],
    ['## [1.2.3] - 2026-02-30', 'stands its date'],
    ['## [1.2.3] - tomorrow', 'stands its date'],
    ['## 1.2.3', 'has no section'],
  ])('refuses %s', (heading, text) => {
    expect(() => topEntry(`# Changelog\n\n${heading}\n`)).toThrow(text);
  });
});

describe('whether all say the same version', () => {
  const right: Statements = {
    entry: { version: '1.4.0', date: '2026-02-28', notes: '' },
    files: { 'package.json': '1.4.0', 'src/fronts/version.ts': '1.4.0' },
    references: { 'README.md:3': 'v1', 'orb/src/examples/a.yml:7': '1', 'docs/a.md:1': '1.4.0' },
    tag: 'v1.4.0',
    taggedCommit: 'abc',
    commit: 'abc',
    onMain: true,
  };
  const { tag: _tag, taggedCommit: _commit, ...untagged } = right;

  test('a release has a date, its tag, and nothing that contradicts it', () => {
    expect(disagreements(right, false)).toEqual([]);
  });

  test('a rehearsal needs neither date nor tag, nor a number in the changelog', () => {
    const entry = { version: '1.4.0', notes: '' };
    expect(disagreements({ ...untagged, entry }, true)).toEqual([]);
    expect(disagreements({ ...untagged, entry: { notes: '' } }, true)).toEqual([]);
    // After a release, until the next one has a number: the tag is at another commit.
    expect(
      disagreements({ ...untagged, entry: { notes: '' }, taggedCommit: 'abc', commit: 'def' }, true),
    ).toEqual([]);
  });

  test.each<[string, Partial<Statements>, string]>([
    [
      'an unreleased entry',
      { entry: { version: '1.4.0', notes: '' } },
      'calls its topmost section unreleased',
    ],
    ['no number', { entry: { notes: '' } }, 'calls its topmost section unreleased'],
    [
      'a pre-release',
      {
        entry: { version: '1.4.0-rc.1', date: '2026-02-28', notes: '' },
        files: { 'package.json': '1.4.0-rc.1' },
        tag: 'v1.4.0-rc.1',
      },
      '1.4.0-rc.1 is a pre-release',
    ],
    [
      'another version in a file',
      { files: { ...right.files, 'src/fronts/version.ts': '1.3.9' } },
      'src/fronts/version.ts says 1.3.9',
    ],
    ['another tag', { tag: 'v1.4.1' }, 'the tag is v1.4.1'],
    ['a commit of another branch', { onMain: false }, 'abc is not on main'],
    ['a tag elsewhere', { taggedCommit: 'def' }, 'exists already, at def'],
    [
      'another major in an example',
      { references: { 'orb/src/examples/a.yml:7': '2' } },
      'orb/src/examples/a.yml:7 tells users to take 2',
    ],
    [
      'a major that begins alike',
      { references: { 'README.md:3': 'v10' } },
      'README.md:3 tells users to take v10',
    ],
  ])('refuses %s', (_name, change, text) => {
    const problems = disagreements({ ...right, ...change }, false);
    expect(problems).toEqual([expect.stringContaining(text)]);
  });

  test('refuses a release that nothing asks for', () => {
    expect(disagreements(untagged, false)).toEqual(['no tag asks for a release: push v1.4.0']);
  });
});

describe('the tags that follow', () => {
  const tags = ['v1', 'v1.4', 'v1.3.9', 'v1.4.0', 'v1.4.1', 'v1.10.0', 'v2.0.0-rc.1', 'vNext', 'x1.99.99'];
  test.each([
    ['1.10.1', ['v1', 'v1.10'], true],
    ['1.10.0', ['v1', 'v1.10'], true],
    ['1.4.2', ['v1.4'], false],
    ['1.4.1', ['v1.4'], false],
    ['1.4.0', [], false],
    ['2.0.0', ['v2', 'v2.0'], true],
    ['2.0.0-rc.2', [], false],
    ['0.9.0', ['v0', 'v0.9'], false],
  ])('%s moves %j', (version, moved, latest) => {
    expect(movingTags(version, tags)).toEqual(moved);
    expect(isLatest(version, tags)).toBe(latest);
  });

  test('one that is there is moved, a new one is made', () => {
    const refs = 'repos/{owner}/{repo}/git/refs';
    expect(moveWords('v1', 'abc', ['v1'])).toEqual([
      'api',
      '-X',
      'PATCH',
      `${refs}/tags/v1`,
      '-f',
      'sha=abc',
      '-F',
      'force=true',
    ]);
    expect(moveWords('v1', 'abc', ['v1.4'])).toEqual([
      'api',
      '-X',
      'POST',
      refs,
      '-f',
      'ref=refs/tags/v1',
      '-f',
      'sha=abc',
    ]);
  });
});
