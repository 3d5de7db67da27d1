import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import util from 'node:util';
import { badInput, type CodedError, describeError } from '../../../lib/errors.ts';
import type { NodeBackend, TfjsNode } from './backend.ts';

const PACKAGE = '@tensorflow/tfjs-node';

export interface LoadOptions {
  /** Where `node_modules` with the package is, here or in a folder above. */
  readonly folder: string;
  /** Sets variables of the environment that nobody has set. */
  setVariables(variables: Readonly<Record<string, string>>): void;
}

export interface LoadedTensorflow {
  readonly tf: TfjsNode;
  readonly tfjsNode: string;
  readonly libtensorflow: string;
}

/**
 * Loads the project's own `@tensorflow/tfjs-node`, with the copy of TensorFlow.js that it brings, and lets it compute
 * something.
 * @throws badInput `engine.unavailable` where it is not installed, not fit or broken
 */
export function loadTensorflow({ folder, setVariables }: LoadOptions): LoadedTensorflow {
  if (tfjsGlobals().length > 0) throw new Error('TensorFlow.js is in use in this process already');
  const require = createRequire(join(resolve(folder), 'package.json'));
  const manifest = find(require, folder);
  const { version } = require(manifest) as { version: string };
  if (!/^4\.(2[2-9]|[3-9]\d)\./.test(version))
    throw unavailable(`${PACKAGE} ${version} in ${dirname(manifest)} is too old or too new`, folder);
  setVariables({ TF_CPP_MIN_LOG_LEVEL: '2', TF_ENABLE_ONEDNN_OPTS: '1' });
  restoreNodeUtilities();
  try {
    const tf = require(dirname(manifest)) as TfjsNode;
    tf.env().set('PROD', true);
    tf.tidy(() => tf.add(tf.tensor([1]), tf.scalar(1)).dataSync());
    const { TF_Version: libtensorflow } = (tf.backend() as unknown as NodeBackend).binding;
    return { tf, tfjsNode: version, libtensorflow };
  } catch (error) {
    // Another engine must not go on with what is left of this one.
    for (const name of tfjsGlobals()) Reflect.deleteProperty(globalThis, name);
    const [reason] = describeError(error).split('\n');
    throw unavailable(
      `${PACKAGE} ${version} in ${dirname(manifest)} does not load: ${reason}`,
      folder,
      error,
    );
  }
}

function find(require: NodeJS.Require, folder: string): string {
  try {
    return require.resolve(`${PACKAGE}/package.json`);
  } catch (cause) {
    throw unavailable(`${PACKAGE} is not installed in ${resolve(folder)}`, folder, cause);
  }
}

function unavailable(what: string, folder: string, cause?: unknown): CodedError {
  return badInput(
    'engine.unavailable',
    `The engine tensorflow is not available: ${what.replace(/\.?\s*$/, '')}.`,
    {
      fix:
        `Run \`npm install ${PACKAGE}@4.22.0\` in ${resolve(folder)}, or name the folder where it is installed with \`tensorflow-path\`, ` +
        'or take `engine: wasm`, which needs nothing (`engine: tensorflow, wasm` takes it where tensorflow is missing).',
      ...(cause === undefined ? {} : { cause }),
    },
  );
}

/** Where TensorFlow.js keeps its engine and its registries: two copies of it in one process would share them. */
const tfjsGlobals = (): readonly string[] => ['_tfengine', '_tfGlobals'].filter((name) => name in globalThis);

/** tfjs-node calls, at every operation, what Node.js 23 took out of `node:util` and what it warns of. */
function restoreNodeUtilities(): void {
  const utilities = util as unknown as Record<string, unknown>;
  utilities.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  utilities.isArray = Array.isArray;
}
