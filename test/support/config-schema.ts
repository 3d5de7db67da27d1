import { Ajv, type ValidateFunction } from 'ajv';
import { configSchema, EDITOR_WORDS } from '../../src/settings/faces.ts';

/** The schema of vector-index.yml, in which nothing stands but what JSON Schema and editors know. */
export const configCheck = (schema: object = configSchema()): ValidateFunction =>
  new Ajv({ strict: true, allowUnionTypes: true }).addVocabulary(EDITOR_WORDS).compile(schema);
