import { describe, expect, test } from 'vitest';
import { locateRegistry, REGISTRY } from '../../src/settings/registry-location.ts';

const takes = (text: string): boolean => new RegExp(REGISTRY.source).test(text);

describe('the setting registry', () => {
  test.each([
    ['.vector-index/registry', { kind: 'folder', folder: '.vector-index/registry' }],
    ['/mnt/models', { kind: 'folder', folder: '/mnt/models' }],
    ['C:\\models', { kind: 'folder', folder: 'C:\\models' }],
    ['./git', { kind: 'folder', folder: './git' }],
    ['git-models', { kind: 'folder', folder: 'git-models' }],
    ['s3', { kind: 'folder', folder: 's3' }],
    ['git', { kind: 'git', branch: 'vector-index-registry' }],
    ['git:models', { kind: 'git', branch: 'models' }],
    ['git:team-a/models_1.0', { kind: 'git', branch: 'team-a/models_1.0' }],
    ['s3://models', { kind: 's3', bucket: 'models', prefix: '' }],
    ['s3://models/', { kind: 's3', bucket: 'models', prefix: '' }],
    ['s3://my.models-1/team a'.replace(' ', '_'), { kind: 's3', bucket: 'my.models-1', prefix: 'team_a' }],
    ['s3://models/a/b/', { kind: 's3', bucket: 'models', prefix: 'a/b' }],
  ])('%s', (text, location) => {
    expect(takes(text)).toBe(true);
    expect(locateRegistry(text)).toEqual(location);
  });

  test.each([
    'git:',
    'git:a b',
    'git:a..b',
    'git:-a',
    'git:/a',
    'git:a/',
    'git:a//b',
    'git:a.lock',
    'git:a.lock/b',
    'git:.a',
    'git:a/.b',
    'git:a~1',
    'git:a:b',
    'git:a^',
    'git:a@{1}',
    'git:a\\b',
    'git://example.org/repository',
    'https://example.org/repository',
    'S3://models',
    's3://',
    's3://a',
    's3://Models',
    's3:///models',
    's3://models/../others',
    's3://models//a',
    's3://models/a b',
  ])('does not take %s', (text) => {
    expect(takes(text)).toBe(false);
  });
});
