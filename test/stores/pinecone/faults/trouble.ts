import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { undoInterruptedEdits } from '../../../../src/index/edit.ts';
import { CodedError, describeError } from '../../../../src/lib/errors.ts';
import { silentLog } from '../../../../src/lib/log.ts';
import type { PineconeStoreOptions } from '../../../../src/stores/pinecone/store-options.ts';
import { type Call, callerOf } from '../../../pinecone-emulator/call.ts';
import { type Emulator, startEmulator } from '../../../pinecone-emulator/emulator.ts';
import type { EmulatedRequest } from '../../../pinecone-emulator/request.ts';
import { perform } from '../../../pinecone-kill/perform.ts';
import { endStateOf, HOUR, openHere, type Prepared, prepareScene } from '../../../pinecone-kill/prepared.ts';
import { INDEX, judgeSight, seeAsReader } from '../../../pinecone-kill/reader-sight.ts';
import { differences, EXPIRED } from '../../../pinecone-kill/run-schedule.ts';
import { type Act, type Scene, sceneNamed, variantNamed } from '../../../pinecone-kill/scenes.ts';

export interface Ending {
  readonly exitCode: number;
  readonly code?: string;
  /** What a user reads. */
  readonly message?: string;
}

/** An index as it is before a scene, and what an undisturbed run would make of it. */
export interface Stage {
  readonly emulator: Emulator;
  readonly scene: Scene;
  readonly prepared: Prepared;
  /** As somebody else would, with Pinecone's own tools; at the index' host. */
  byHand: Call;
  /** One run, of the scene's act unless another is given. */
  run(act?: Act, more?: Partial<PineconeStoreOptions>): Promise<Ending>;
  /** What readers have: as it was, or as it is to be. */
  readers(): 'before' | 'after' | 'nothing' | 'something else';
  /** What readers had that they should not, so far. */
  readonly sights: ReadonlySet<string>;
  /** All that differs from what an undisturbed run leaves. */
  differences(): Promise<readonly string[]>;
  /** The trouble is over, and a minute has gone by. */
  calm(): void;
  /** Once, when the first such request has been applied, and before it is answered. */
  meanwhile(when: (request: EmulatedRequest) => boolean, action: () => Promise<unknown>): void;
  close(): Promise<void>;
}

const variant = variantNamed('alias');
const known = new Map<string, Promise<Prepared>>();
let folder: Promise<string> | undefined;
let stages = 0;
afterAll(async () => {
  if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
});

export async function setStage(name: string): Promise<Stage> {
  folder ??= mkdtemp(join(tmpdir(), 'vector-index-faults-'));
  const scene = sceneNamed(name);
  const prepared = await (known.get(name) ?? prepareScene(scene, variant, join(await folder, name)));
  known.set(name, Promise.resolve(prepared));
  const stateFile = `${prepared.state}.${++stages}`;
  await copyFile(prepared.state, stateFile).catch(() => {});
  const emulator = await startEmulator({ stateFile });
  const sights = new Set<string>();
  const actions: { when: (request: EmulatedRequest) => boolean; action: () => Promise<unknown> }[] = [];
  emulator.onApplied = (request) => {
    const seen = seeAsReader(emulator, variant.switchBy);
    const problem = judgeSight(seen, prepared.before, prepared.after, scene.readers);
    if (problem !== undefined) sights.add(problem);
    const at = actions.findIndex(({ when }) => when(request));
    if (at >= 0) void actions.splice(at, 1)[0]!.action();
  };
  return {
    ...{ emulator, scene, prepared, sights },
    byHand: (...call) => callerOf(emulator, emulator.hosts()[INDEX]!)(...call),
    async run(act = scene.act, more) {
      const store = await openHere(emulator, variant, act, more);
      try {
        await undoInterruptedEdits(store, silentLog);
        await perform(store, act, HOUR);
        return { exitCode: 0 };
      } catch (error) {
        if (!(error instanceof CodedError)) throw error;
        return { exitCode: error.exitCode, code: error.code, message: describeError(error) };
      } finally {
        await store.close();
      }
    },
    readers() {
      const seen = seeAsReader(emulator, variant.switchBy);
      const is = (state: Prepared['before']): boolean =>
        state !== undefined && judgeSight(seen, state, state, 'whole') === undefined;
      if (is(prepared.before)) return 'before';
      if (is(prepared.after)) return 'after';
      return seen === undefined ? 'nothing' : 'something else';
    },
    differences: async () => differences(await endStateOf(emulator, variant), prepared.end, scene),
    calm() {
      emulator.faults.clear();
      emulator.skip(EXPIRED);
    },
    meanwhile(when, action) {
      // The one that it follows is answered when it has been done.
      emulator.faults.add({ when, fault: { kind: 'slow', ms: 40 }, times: 1 });
      actions.push({ when, action });
    },
    async close() {
      await emulator.close();
      await rm(stateFile, { force: true });
    },
  };
}
