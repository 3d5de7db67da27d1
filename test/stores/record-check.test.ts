import { expect, test } from 'vitest';
import { checkItems } from '../../src/stores/record-check.ts';

const item = (id: string, metadata = {}) => ({ id, metadata });

test('lists what no store can keep, and what this one cannot', () => {
  const refuses = ({ id }: { readonly id: string }) => (id === 'odd' ? 'the id is odd' : undefined);
  const items = [item('odd'), item('even'), item(''), item('dear', { $price: 1 })];
  expect(() => checkItems([item('even')], refuses)).not.toThrow();
  expect(() => checkItems([item('odd')])).not.toThrow();
  expect(() => checkItems(items, refuses)).toThrow(
    expect.objectContaining({
      exitCode: 2,
      code: 'store.bad-items',
      message: '3 of 4 items cannot be indexed.',
      problems: [
        '"odd": the id is odd',
        '"": the id is empty',
        '"dear": metadata "$price": the name is empty or begins with $',
      ],
    }),
  );
});
