import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Memory } from '../../src/lib/memory.ts';
import { systemMemory } from '../../src/lib/memory.ts';
import { createStepMeter } from '../../src/lib/step-meter.ts';

function handMeter() {
  const at = { time: 0, resident: 100, peak: 100 };
  const clock = { now: () => new Date(at.time), monotonic: () => at.time };
  const memory: Memory = { resident: () => at.resident, peak: () => at.peak };
  const hold = (bytes: number): void => {
    at.resident = bytes;
    at.peak = Math.max(at.peak, bytes);
  };
  return { at, hold, meter: createStepMeter(clock, memory) };
}

test('a step that takes the process higher than ever has that as its peak, seen or not', () => {
  const { at, hold, meter } = handMeter();
  expect(meter.begin('one')).toBeUndefined();
  hold(900);
  hold(200);
  at.time = 1500.4;
  expect(meter.begin('two')).toEqual({ title: 'one', durationMs: 1500, peakMemoryBytes: 900 });
  hold(300);
  expect(meter.end()).toEqual({ title: 'two', durationMs: 0, peakMemoryBytes: 300 });
  expect(meter.end()).toBeUndefined();
});

test('below that mark, the highest that was seen while timers ran', async () => {
  const { hold, meter } = handMeter();
  hold(900);
  hold(100);
  meter.begin('step');
  hold(500);
  await wait(350);
  hold(100);
  expect(meter.end()?.peakMemoryBytes).toBe(500);
});

test('nothing keeps the process alive', () => {
  const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const { meter } = handMeter();
  const before = timers();
  meter.begin('step');
  expect(timers()).toBe(before);
  meter.end();
});

test('the system tells bytes, and a peak that memory just held is in it', () => {
  const before = systemMemory.resident();
  expect(before).toBeGreaterThan(20 * 2 ** 20);
  const held = Buffer.alloc(64 * 2 ** 20, 1);
  expect(systemMemory.peak()).toBeGreaterThanOrEqual(held.length);
  expect(systemMemory.peak()).toBeLessThan(2 ** 40);
});
