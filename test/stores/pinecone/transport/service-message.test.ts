import { expect, test } from 'vitest';
import { readServiceMessage } from '../../../../src/stores/pinecone/transport/service-message.ts';

// As protobuf 6 packs it:
//   from google.rpc.error_details_pb2 import ErrorInfo
//   base64.b64encode(ErrorInfo(reason="ALIAS_ALREADY_EXISTS", domain="pinecone.io",
//                              metadata={"target_namespace": "g-1"}).SerializeToString())
const PACKED = 'ChRBTElBU19BTFJFQURZX0VYSVNUUxILcGluZWNvbmUuaW8aFwoQdGFyZ2V0X25hbWVzcGFjZRIDZy0x';

const told = { reason: 'ALIAS_ALREADY_EXISTS', metadata: { target_namespace: 'g-1' } };

test.each([
  ['as its prose has it', [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', ...told }]],
  ['as its schema has it', [{ typeUrl: 'type.googleapis.com/google.rpc.ErrorInfo', value: PACKED }]],
  ['behind others', [{ typeUrl: 'type.googleapis.com/google.rpc.Help', value: 'CgA=' }, null, told]],
])('an error tells its reason %s', (_, details) => {
  const body = JSON.stringify({ code: 6, message: 'It exists.', details });
  expect(readServiceMessage(body)).toEqual({ text: 'It exists.', ...told });
});

test.each([
  ['no list', {}],
  ['what is no base64', [{ value: '%%%' }]],
  ['what is cut off', [{ value: PACKED.slice(0, 20) }]],
  ['numbers', [{ value: 'CAE=' }]],
  ['a length that never ends', [{ value: 'Cv//////////' }]],
  ['no reason', [{ value: 'Eg==' }, { reason: 7 }]],
])('%s as details is no reason', (_, details) => {
  const body = JSON.stringify({ code: 3, message: 'No.', details });
  expect(readServiceMessage(body)).toEqual({ text: 'No.', reason: undefined, metadata: {} });
});

test('the control plane names its code', () => {
  const body = '{"error":{"code":"NOT_FOUND","message":"Index a not found."},"status":404}';
  expect(readServiceMessage(body)).toMatchObject({ text: 'Index a not found.', reason: 'NOT_FOUND' });
});
