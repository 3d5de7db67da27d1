import { expect, test } from 'vitest';
import { ADDRESS, addressProblem } from '../../src/settings/service-address.ts';

test.each([
  ['https://s3.example.com', true],
  ['https://s3.example.com:9000/', true],
  ['https://project.example.com/storage/v1/s3', true],
  ['http://127.0.0.1:9000', true],
  ['s3.example.com', false],
  ['ftp://s3.example.com', false],
  ['https://user:word@s3.example.com', false],
  ['https://s3.example.com/?key=1', false],
  ['https://', false],
])('%s is an address: %s', (written, fits) => {
  expect(new RegExp(ADDRESS.source).test(written)).toBe(fits);
});

test.each([
  ['https://s3.example.com', 'file', undefined],
  ['http://127.0.0.1:9000', 'flag', undefined],
  ['http://localhost:9000', 'environment', undefined],
  ['http://[::1]:9000', 'input', undefined],
  ['http://localhost:9000', 'file', /in a config file an address begins with https/],
  ['http://s3.example.com', 'flag', /not encrypted; use https/],
  ['http://127.0.0.1.example.com', 'flag', /not encrypted; use https/],
  ['https://s3.example.com:99999', 'flag', /is no address/],
] as const)('%s from %s', (written, from, problem) => {
  const said = addressProblem('s3-endpoint', { from, written, where: 'there' });
  if (problem === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(problem);
});
