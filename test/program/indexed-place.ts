import { rm } from 'node:fs/promises';
import { makeTinyData } from '../support/tiny-data.ts';
import { makePlace, type Place } from './place.ts';

/** A place where `items` is indexed with a model that stays, whatever becomes of `items`. */
export async function makeIndexedPlace(perClass = 10): Promise<Place> {
  const place = await makePlace('index-data: items\n');
  await setItems(place, perClass);
  await place.done('run');
  return place;
}

/** State 10: ten images of each of two classes; 11: one more of each; and so on. */
export async function setItems(place: Place, perClass: number): Promise<void> {
  await rm(place.path('items'), { recursive: true, force: true });
  await makeTinyData(place.path('items'), perClass);
}

/** What readers get, every byte of it. */
export async function answers(place: Place): Promise<string> {
  const { stdout } = await place.done('search --id 1/0042.png --top-k 7 --json');
  return stdout;
}

export async function headline(place: Place): Promise<string> {
  return (await place.report()).headline;
}
