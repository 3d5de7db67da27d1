import { openData } from '../../data/open-data.ts';
import type { OpenedData } from '../../data/opened-data.ts';
import { needed } from '../../settings/settings.ts';
import type { Context } from '../context.ts';
import { vectorRefusalOf } from './check-store.ts';

/**
 * Opens the data that a setting names, by the settings of columns; it is closed with the context.
 * @param onVectors called before vectors are read
 * @throws CodedError `data.…` (exit 2)
 */
export async function openSetting(
  context: Context,
  setting: 'data' | 'index-data' | 'test-data',
  onVectors?: () => void,
): Promise<OpenedData> {
  const { settings, log, signal } = context;
  const opened = await openData({
    setting,
    paths: needed(settings, setting),
    columns: {
      id: settings.idColumn,
      label: settings.labelColumn,
      image: settings.imageColumn,
      vector: settings.vectorColumn,
      group: settings.groupColumn,
      text: settings.textColumn,
      metadata: settings.metadata,
    },
    // They are those of the rows of one table: `data`'s, or `index-data`'s where that is all there is.
    vectors: setting === 'data' || settings.data === undefined ? settings.vectors : undefined,
    onBadItem: settings.onBadItem,
    distance: settings.distance,
    ...(isIndexed(context, setting) && { refuses: await vectorRefusalOf(context) }),
    log,
    signal,
    ...(onVectors && { onVectors }),
  });
  context.defer(() => opened.close());
  return opened;
}

function isIndexed({ settings }: Context, setting: 'data' | 'index-data' | 'test-data'): boolean {
  if (settings.command !== 'run' && settings.command !== 'update') return false;
  return setting === (settings.indexData === undefined ? 'data' : 'index-data');
}
