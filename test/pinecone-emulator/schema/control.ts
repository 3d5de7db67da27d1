import { boolean, closed, integer, open, type Schema, text } from './schema.ts';

// The request schemas of db_control, API 2026-07.

const description: Schema = { type: ['string', 'null'], maxLength: 256 };
const metric: Schema = { type: 'string', enum: ['cosine', 'dotproduct', 'euclidean'] };

const denseVectorField = closed(
  { type: { type: 'string', enum: ['dense_vector'] }, description, dimension: integer(1, 20_000), metric },
  ['type', 'dimension', 'metric'],
);
const sparseVectorField = closed({ type: { type: 'string', enum: ['sparse_vector'] }, description }, [
  'type',
]);
const stringField = closed(
  {
    type: { type: 'string', enum: ['string'] },
    description: { type: 'string', maxLength: 256 },
    full_text_search: closed({
      language: text,
      stemming: boolean,
      stop_words: boolean,
      ngram: closed({ min_gram: integer(1, 10), max_gram: integer(1, 10), prefix_only: boolean }, [
        'min_gram',
        'max_gram',
      ]),
    }),
  },
  ['type', 'full_text_search'],
);

const managedDeployment = closed(
  {
    deployment_type: { type: 'string', enum: ['managed'] },
    cloud: { type: 'string', enum: ['gcp', 'aws', 'azure'] },
    region: text,
  },
  ['deployment_type', 'cloud', 'region'],
);
const byocDeployment = closed({ deployment_type: { type: 'string', enum: ['byoc'] }, environment: text }, [
  'deployment_type',
  'environment',
]);

const onDemand = closed({ mode: { type: 'string', enum: ['OnDemand'] } }, ['mode']);
const dedicated = closed(
  {
    mode: { type: 'string', enum: ['Dedicated'] },
    dedicated: closed(
      {
        node_type: text,
        scaling: text,
        manual: closed({ replicas: integer(0), shards: integer(1) }, ['replicas', 'shards']),
      },
      ['node_type', 'scaling', 'manual'],
    ),
  },
  ['mode', 'dedicated'],
);
const dedicatedPatch = closed(
  {
    mode: { type: 'string', enum: ['Dedicated'] },
    dedicated: closed(
      {
        node_type: text,
        scaling: { type: 'string', enum: ['Manual'] },
        manual: closed({ replicas: integer(0), shards: integer(1) }),
      },
      [],
      {
        anyOf: [
          { not: { anyOf: [{ required: ['scaling'] }, { required: ['manual'] }] } },
          { required: ['scaling', 'manual'] },
        ],
      },
    ),
  },
  ['mode', 'dedicated'],
);

const tags: Schema = { type: ['object', 'null'], additionalProperties: text };
const deletionProtection: Schema = { type: 'string', enum: ['disabled', 'enabled'] };

export const createIndexRequest = closed(
  {
    name: { type: 'string', minLength: 1, maxLength: 45 },
    deployment: { oneOf: [managedDeployment, byocDeployment] },
    schema: closed(
      {
        fields: {
          type: 'object',
          additionalProperties: { oneOf: [denseVectorField, sparseVectorField, stringField] },
          minProperties: 1,
        },
      },
      ['fields'],
    ),
    cmek_id: text,
    read_capacity: { oneOf: [onDemand, dedicated] },
    tags,
    deletion_protection: deletionProtection,
  },
  ['schema'],
);

export const configureIndexRequest = closed({
  deployment: closed({ replicas: integer(1), pod_type: text }),
  schema: closed(
    {
      fields: {
        type: 'object',
        additionalProperties: closed(
          {
            type: { type: 'string', enum: ['semantic_text'] },
            model: text,
            write_parameters: open,
            read_parameters: open,
          },
          ['type'],
        ),
        minProperties: 1,
        maxProperties: 1,
      },
    },
    ['fields'],
  ),
  read_capacity: { oneOf: [onDemand, dedicatedPatch] },
  tags,
  deletion_protection: deletionProtection,
});
