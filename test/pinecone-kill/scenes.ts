import type { Strategy } from '../../src/index/generation.ts';

/** One run, as data: what a process of its own is told to do. */
export interface Act {
  readonly command: 'update' | 'promote' | 'rollback' | 'prune';
  /** Which state of the data it comes to hold. */
  readonly edition?: 'old' | 'new' | 'third';
  readonly strategy?: Strategy;
  /** What `recreate` deletes. */
  readonly recreate?: 'index';
  /** More settings, as flags have them. */
  readonly given?: Readonly<Record<string, string>>;
}

/** What is killed, after what, and what readers may see meanwhile. */
export interface Scene {
  readonly name: string;
  readonly before: readonly Act[];
  readonly act: Act;
  /**
   * `whole`: the old state or the new one; `absent`: also nothing; `steps`: each record is the old one or the new one.
   */
  readonly readers: 'whole' | 'absent' | 'steps';
  /** Done a second time, it would do another thing. */
  readonly once?: true;
  /** Killed in the middle, what the index remembers of earlier times is lost with it. */
  readonly forgets?: true;
}

const update = (edition: NonNullable<Act['edition']>, more: Partial<Act> = {}): Act => ({
  ...{ command: 'update', edition },
  ...more,
});
const old = update('old');
const next = update('new');
const waiting = update('new', { given: { switch: 'manual' } });
const edited = update('new', { strategy: 'incremental' });

/** Every command that writes, under every strategy. */
export const SCENES: readonly Scene[] = [
  { name: 'first', before: [], act: old, readers: 'whole' },
  { name: 'blue-green', before: [old], act: next, readers: 'whole' },
  { name: 'incremental', before: [old], act: edited, readers: 'steps' },
  {
    name: 'recreate',
    before: [old],
    act: update('new', { strategy: 'recreate' }),
    readers: 'absent',
  },
  { name: 'manual', before: [old], act: waiting, readers: 'whole' },
  { name: 'promote', before: [old, waiting], act: { command: 'promote' }, readers: 'whole', once: true },
  { name: 'rollback', before: [old, next], act: { command: 'rollback' }, readers: 'whole', once: true },
  { name: 'undo', before: [old, edited], act: { command: 'rollback' }, readers: 'steps', once: true },
  { name: 'edit again', before: [old, edited], act: { ...edited, edition: 'third' }, readers: 'steps' },
  { name: 'retain', before: [old, next], act: update('third'), readers: 'whole' },
  {
    name: 'prune',
    before: [old, next, update('third', { given: { 'keep-generations': '3' } })],
    act: { command: 'prune' },
    readers: 'whole',
  },
  {
    name: 'rebuild',
    before: [old, waiting],
    act: update('new', { given: { rebuild: 'true' } }),
    readers: 'whole',
    once: true,
  },
  {
    name: 'recreate the index',
    before: [old],
    act: update('new', { strategy: 'recreate', recreate: 'index' }),
    readers: 'absent',
    forgets: true,
  },
];

export const sceneNamed = (name: string): Scene => SCENES.find((scene) => scene.name === name)!;

/** How the service is: what a run must not depend on. */
export interface Variant {
  readonly name: string;
  readonly switchBy: 'alias' | 'pointer-record';
  /** What is written is seen after a while; fetch and list see it later still. */
  readonly lag: boolean;
  /** A deleted namespace is there for a while, and swallows what is written to it. */
  readonly slowDeletion: boolean;
  readonly lsnHeaders: boolean;
  /** None of these: every moment of a run is tried under it. */
  readonly plain: boolean;
}

const BARE = { lag: false, slowDeletion: false, lsnHeaders: true, plain: false } as const;
export const VARIANTS: readonly Variant[] = (['alias', 'pointer-record'] as const).flatMap((switchBy) => [
  { ...BARE, switchBy, name: switchBy, plain: true },
  { ...BARE, switchBy, name: `${switchBy}, lag`, lag: true },
  { ...BARE, switchBy, name: `${switchBy}, slow deletion`, slowDeletion: true },
  { ...BARE, switchBy, name: `${switchBy}, lag and slow deletion`, lag: true, slowDeletion: true },
  { ...BARE, switchBy, name: `${switchBy}, no LSN`, lsnHeaders: false },
]);

export const variantNamed = (name: string): Variant => VARIANTS.find((variant) => variant.name === name)!;
