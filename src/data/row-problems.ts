import { counted } from '../lib/counted.ts';
import { asProblem, badInput, CodedError } from '../lib/errors.ts';
import { listed } from '../lib/listed.ts';
import type { SkippedItem } from './readable.ts';

const MAX_SKIPPED_SHARE = 0.05;
/** They are kept in memory and stand in the report. */
const MAX_SKIPPED = 10_000;
const MAX_REFUSED = 20;

/** Collects what is wrong with single rows, to tell it all at once or to leave the rows out. */
export class RowProblems {
  readonly #setting: string;
  readonly #skip: boolean;
  readonly #bad: SkippedItem[] = [];
  #count = 0;
  readonly #refused: string[] = [];
  #refusals = 0;

  constructor({ setting, onBadItem }: { readonly setting: string; readonly onBadItem: 'fail' | 'skip' }) {
    this.#setting = setting;
    this.#skip = onBadItem === 'skip';
  }

  /** A row that cannot be used. @param where file and row, such as `items.csv:7` */
  add(where: string, reason: string): void {
    this.#count += 1;
    if (this.#bad.length < MAX_SKIPPED) this.#bad.push({ id: where, reason });
  }

  /** What no leaving out of rows can mend, such as two rows of one id. */
  refuse(problem: string): void {
    this.#refusals += 1;
    if (this.#refused.length < MAX_REFUSED) this.#refused.push(problem);
  }

  get skipped(): readonly SkippedItem[] {
    return this.#bad;
  }

  /** Is there no use in reading on? */
  get hopeless(): boolean {
    return this.#skip && this.#count > MAX_SKIPPED;
  }

  /**
   * @param total rows, with those that cannot be used
   * @param ended the error that ended reading, told with all else
   * @throws CodedError `data.bad-rows` unless all that is wrong may be left out
   */
  check(total: number, ended?: unknown): void {
    if (ended !== undefined && !(ended instanceof CodedError)) throw ended;
    const allowed = this.#skip ? Math.min(total * MAX_SKIPPED_SHARE, MAX_SKIPPED) : 0;
    const tooMany = this.#count > allowed;
    if (!tooMany && this.#refusals === 0 && ended === undefined) return;
    const lines = [
      ...(tooMany ? this.#bad.map(({ id, reason }) => `${id}: ${reason}`) : []),
      ...this.#refused,
    ];
    if (ended !== undefined && lines.length === 0) throw ended;
    const bad = tooMany ? `${counted(this.#count, 'row')} of ${total} cannot be used` : 'ids are not unique';
    throw badInput('data.bad-rows', `\`${this.#setting}\`: ${bad}.`, {
      problems: [
        ...listed(lines, (tooMany ? this.#count : 0) + this.#refusals),
        ...(ended === undefined ? [] : [asProblem(ended)]),
      ],
      fix: this.#fix(tooMany),
    });
  }

  #fix(tooMany: boolean): string {
    if (!tooMany) return 'Give every item an id of its own; leaving out rows does not help here.';
    return this.#skip
      ? 'Repair or remove the rows: `on-bad-item: skip` leaves out 5 % at most (and 10,000 rows).'
      : 'Repair or remove the rows, or set `on-bad-item: skip` to leave out up to 5 %.';
  }
}
