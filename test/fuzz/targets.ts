import type { Target } from './target.ts';
import { candidateFiles, candidateRecords } from './targets/candidate.ts';
import { configFiles } from './targets/config.ts';
import { images } from './targets/images.ts';
import { models } from './targets/models.ts';
import { TABLES } from './targets/tables.ts';

/** Every format that comes from others. A new one: its file beside these, and a line here. */
export const TARGETS: readonly Target[] = [
  candidateFiles,
  candidateRecords,
  configFiles,
  images,
  models,
  ...TABLES,
];
