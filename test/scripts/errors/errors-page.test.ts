import { expect, test } from 'vitest';
import { errorsPage } from '../../../scripts/errors/errors-page.ts';
import type { FoundError } from '../../../scripts/errors/found.ts';

const error = (code: string, exitCodes: number[], more: Partial<FoundError> = {}): FoundError => ({
  ...{ code, exitCodes, message: 'It broke.', variants: {}, fix: [], problems: [], at: 'a.ts:1' },
  ...more,
});

test('codes stand under their exit code and area, each with an anchor of its own', () => {
  const errors = [error('store.full', [2]), error('training.hot', [7]), error('data.odd', [6, 2])];
  const page = errorsPage(
    { errors, warnings: [{ text: 'Mind the gap.', at: 'a.ts:1' }] },
    { 'data.odd': 'Look at it.' },
  );
  const headings = page.split('\n').filter((line) => line.startsWith('##'));
  expect(headings).toEqual([
    '## Exit 2: Bad settings, data or state; nothing was changed',
    '### Data',
    '#### <a id="data.odd"></a>data.odd',
    '### The store',
    '#### <a id="store.full"></a>store.full',
    '## Exit 7: Training failed',
    '#### <a id="training.hot"></a>training.hot',
    '## Warnings',
  ]);
  expect(page).toContain(
    '- `It broke.`\n\nLook at it.\n\nWhere something had been written before, the exit code is 6: run again then.',
  );
});

test('texts stand as they are, whatever they hold', () => {
  const page = errorsPage(
    {
      warnings: [],
      errors: [
        error('a.b', [2], {
          message: '`‹name›` is ‹why›',
          variants: { why: ['odd'] },
          problems: ['‹problems›', 'line 1'],
          fix: ['Set `a: <b>` to <c>.'],
        }),
      ],
    },
    {},
  );
  expect(page).toContain('- `` `‹name›` is ‹why› ``\n  - `‹why›`: `odd`\n');
  expect(page).toContain('With a line for each thing that is wrong:\n\n- `line 1`\n');
  expect(page).toContain('What to do: Set `a: <b>` to \\<c>.');
});
