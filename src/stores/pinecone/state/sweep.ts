import { type Change, type ControlTools, timeOf } from './control-tools.ts';
import type { GenerationDocument } from './documents.ts';
import { swept } from './generation-change.ts';

/** Milliseconds that a dropped generation's name is remembered, so that its namespace is not used again. */
const DAY = 24 * 60 * 60 * 1000;

/** Is something of it still to be deleted? */
export const isDirty = ({ trash, discarded }: GenerationDocument): boolean =>
  trash.length + discarded.length > 0;

/** Deletes what documents call trash, also what a killed run had left of it. */
export async function sweepTrash(tools: ControlTools, write: Change['write']): Promise<void> {
  const { space, pointer, discard } = tools;
  const { generations } = await space.readAll();
  const dirty = [...generations.values()].filter(isDirty);
  const targeted = new Set(dirty.length === 0 ? [] : await pointer.targeted());
  for (const document of dirty) {
    // Somebody leads readers there, by hand: the service would refuse it.
    const namespaces = document.trash.filter((namespace) => !targeted.has(namespace));
    const what = { namespaces, layers: document.discarded };
    if (namespaces.length + what.layers.length === 0) continue;
    await discard(document, what);
    await write(space.generationRecord(swept(document, what)));
  }
  const now = Date.parse(timeOf(tools));
  for (const { description, droppedAt, remembered, trash } of generations.values()) {
    if (droppedAt === undefined || remembered || trash.length > 0 || now - Date.parse(droppedAt) < DAY)
      continue;
    await space.removeGeneration(description.name);
  }
  await space.sweepFences();
}
