import { writeReadyConfig, writeReadyVectors } from '../support/ready-vectors.ts';
import { emptyPlace, type Place } from './place.ts';

/** A place where ready vectors are live: a run there takes a moment. */
export async function makeReadyPlace(config = ''): Promise<Place> {
  const place = emptyPlace();
  await setReady(place, 0);
  await writeReadyConfig(place.folder, config);
  await place.done('run');
  return place;
}

/** Edition 1 has one item more, one gone, one with another vector and one with another label. */
export function setReady(place: Place, edition: 0 | 1, count = 40): Promise<void> {
  return writeReadyVectors(place.folder, count, edition);
}
