import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { asTexts, type YamlMap } from '../expand/yaml-value.ts';
import { expandKey } from './cache-key.ts';
import { restoreCache, saveCache } from './caches.ts';
import type { Environment } from './environment.ts';
import type { Event } from './events.ts';
import { checkOut } from './repository.ts';
import type { Runner } from './runner.ts';
import { attach, persist } from './workspace.ts';

/** What the built-in steps of a job work with. */
export interface Place {
  readonly runner: Runner;
  readonly event: Event;
  readonly remote: string;
  readonly job: string;
  /** The job's working directory. */
  readonly cwd: string;
  /** Variables of CircleCI and of contexts. */
  readonly environment: Environment;
  readonly layers: { readonly own: string; readonly before: readonly string[] };
  /** Seconds since 1970. */
  readonly epoch: number;
}

/** Runs a built-in step other than `run`; returns what it says, and throws where it fails. */
export function runBuiltIn(name: string, step: YamlMap, place: Place): string {
  const { runner, cwd } = place;
  const path = (key: string): string => pathOf(String(step[key] ?? '.'), cwd, runner.home);
  switch (name) {
    case 'checkout':
      checkOut(place.remote, path('path'), place.event.commit, place.event, runner.home);
      return `checked out ${place.event.commit}`;
    case 'attach_workspace':
      return attach(place.layers.before, path('at'));
    case 'persist_to_workspace':
      return persist(place.layers.own, path('root'), asTexts(step.paths, name));
    case 'restore_cache': {
      const keys = [...asTexts(step.key, name), ...asTexts(step.keys, name)];
      return restoreCache(
        runner.caches,
        keys.map((key) => keyOf(key, place)),
      );
    }
    case 'save_cache': {
      const paths = asTexts(step.paths, name).map((one) => pathOf(one, cwd, runner.home));
      return saveCache(runner.caches, keyOf(String(step.key), place), paths);
    }
    case 'store_artifacts':
      return keep(path('path'), join(runner.artifacts, place.job, String(step.destination ?? step.path)));
    case 'store_test_results':
      return keep(path('path'), join(runner.testResults, place.job, basename(path('path'))));
    default:
      throw new Error(`the step ${name} cannot be run here`);
  }
}

/** What is not there is not kept; the step does not fail. */
function keep(from: string, to: string): string {
  if (!existsSync(from)) return `there is no ${from}`;
  mkdirSync(join(to, '..'), { recursive: true });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  return `kept ${from}`;
}

/** Only `~` is expanded. */
export const pathOf = (written: string, cwd: string, home: string): string =>
  written === '~' || written.startsWith('~/')
    ? join(home, written.slice(1))
    : written.startsWith('/')
      ? written
      : join(cwd, written);

const keyOf = (template: string, { event, environment, cwd, epoch, runner }: Place): string =>
  expandKey(template, {
    ...{ epoch, environment, branch: event.branch ?? '', revision: event.commit },
    buildNumber: environment.CIRCLE_BUILD_NUM ?? '',
    read: (path) => readFileSync(pathOf(path, cwd, runner.home)),
  });
