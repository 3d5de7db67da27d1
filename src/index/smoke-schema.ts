import * as v from 'valibot';

const text = (what: string) =>
  v.pipe(
    v.string(({ input }) =>
      typeof input === 'number' || typeof input === 'boolean'
        ? `expected ${what}, as text: write "${String(input)}" in quotation marks`
        : `expected ${what}, as text`,
    ),
    v.minLength(1, `expected ${what}, and it is empty`),
  );

const whole = (most: number) => {
  const message = `expected a whole number from 1 to ${most}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(1, message), v.maxValue(most, message));
};

const number = v.pipe(v.number('expected a number'), v.finite('expected a finite number'));
const MOST_NAMED = 100;

const either = ({ id, label }: { id?: string; label?: string }): boolean =>
  (id === undefined) !== (label === undefined);
const EITHER = 'expected either an id or a label';

const namedEntries = { id: v.exactOptional(text('an id')), label: v.exactOptional(text('a label')) };
const named = v.pipe(
  v.object(namedEntries, 'expected an id, or {label: …}'),
  v.check((input) => either(input), EITHER),
);
const wanted = v.pipe(
  v.object(
    {
      ...namedEntries,
      'at-rank': v.exactOptional(whole(1000)),
      'min-score': v.exactOptional(number),
      'max-distance': v.exactOptional(v.pipe(number, v.minValue(0, 'expected 0 or more'))),
    },
    'expected an id, or {label: …}',
  ),
  v.check((input) => either(input), EITHER),
);

/** An id alone stands for `{id: …}`. */
const orId = <T extends typeof named | typeof wanted>(schema: T) =>
  v.lazy((input) => (typeof input === 'string' || typeof input === 'number' ? text('an id') : schema));

const list = <T extends typeof named | typeof wanted>(schema: T) =>
  v.pipe(
    v.array(orId(schema), 'expected a list of ids or {label: …}'),
    v.minLength(1, 'expected at least one'),
    v.maxLength(MOST_NAMED, `expected ${MOST_NAMED} at most`),
  );

export const querySchema = v.object(
  {
    name: v.exactOptional(v.pipe(text('a name'), v.maxLength(100, 'expected 100 characters at most'))),
    id: v.exactOptional(text('an id')),
    image: v.exactOptional(text('the path of an image')),
    text: v.exactOptional(v.unknown()),
    vector: v.exactOptional(
      v.pipe(
        v.array(number, 'expected a list of numbers'),
        v.minLength(1, 'expected at least one number'),
        v.maxLength(20_000, 'expected 20000 numbers at most'),
      ),
    ),
    'top-k': v.exactOptional(whole(1000)),
    'must-include': v.exactOptional(list(wanted)),
    'must-not-include': v.exactOptional(list(named)),
  },
  'expected a query, such as {image: seven.png, must-include: [{label: "7"}]}',
);

export type WrittenQuery = v.InferOutput<typeof querySchema>;

/** What an object of the file may say, by where it stands. */
export const KEYS = {
  query: Object.keys(querySchema.entries),
  'must-include': Object.keys(wanted.pipe[0].entries),
  'must-not-include': Object.keys(named.pipe[0].entries),
} as const;
