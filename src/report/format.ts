import type { Comparator, Rule } from '../gate/verdict.ts';
import { counted } from '../lib/counted.ts';
import type { Declaration } from '../model/declared-model.ts';
import type { EngineOutcome } from './outcome.ts';

const signs: Readonly<Record<Comparator, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '==': '=' };
const counts = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `1,797` */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** `text-embedding-3-small, revision 2024-01, 512 dimensions` */
export function describeDeclaration({ name, revision, dimension }: Declaration): string {
  return `${name}, ${revision === undefined ? '' : `revision ${revision}, `}${counted(dimension, 'dimension')}`;
}

/**
 * A metric with four decimals, more where they are needed to tell it from `near`:
 * 0.89996 beside a limit of 0.9 must not read 0.9000.
 */
export function formatMetric(value: number, near?: number): string {
  if (near === undefined || near === value || !Number.isFinite(value)) return plain(value, 4);
  for (let digits = 4; digits < 17; digits++) {
    const text = plain(value, digits);
    if (Number(text) !== near) return text;
  }
  return String(value);
}

/** A metric of a generation: shares such as `index_recall@10` with four decimals, `items` and `bytes_sent` counted. */
export function formatFigure(name: string, value: number): string {
  return !name.includes('@') && Number.isInteger(value) ? formatCount(value) : formatMetric(value);
}

/** A difference with its sign and four decimals, more where it is small: `+0.0139`, `−0.000041`. */
export function formatDifference(difference: number): string {
  if (difference === 0) return '0';
  const size = Math.abs(difference);
  const digits = size >= 0.001 ? 4 : Math.min(17, Math.ceil(-Math.log10(size)) + 1);
  return `${difference < 0 ? '−' : '+'}${plain(size, digits)}`;
}

/** `≥ 0.9`: what a rule asks for, the number as a person wrote it. */
export function formatLimit({ comparator, threshold }: Pick<Rule, 'comparator' | 'threshold'>): string {
  return `${signs[comparator]} ${threshold}`;
}

/** `320 ms`, `4.2 s`, `1 min 32 s`, `2 h 5 min` */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 999.5) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 59_950) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const units = ['B', 'KiB', 'MiB', 'GiB'];

/** `820 B`, `12 KiB`, `412 MiB`, `1.6 GiB` */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 999.5 && unit < units.length - 1; unit++) size /= 1024;
  return `${unit === 0 || size >= 9.95 ? Math.round(size) : size.toFixed(1)} ${units[unit]}`;
}

/** `2025-11-21 11:44 UTC` of an ISO time; the text itself when it is none. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** `97 %`; never 100 % of what is not whole, never 0 % of what is not nothing. */
export function formatShare(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (part / whole) * 100;
  if (part < whole && percent > 99.5) return '> 99 %';
  if (part > 0 && percent < 0.5) return '< 1 %';
  return `${Math.round(percent)} %`;
}

function plain(value: number, digits: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) >= 1e6 ? value.toPrecision(7) : value.toFixed(digits);
}

/** `tensorflow (tfjs-node 4.22.0 with libtensorflow 2.15.1)` */
export const describeEngine = ({ name, software }: EngineOutcome): string =>
  software === undefined ? name : `${name} (${software})`;
