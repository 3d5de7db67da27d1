/** A section of the changelog: `## [1.2.3] - 2026-01-31`, or `- Unreleased`, or `## [Unreleased]`. */
export interface Entry {
  /** Absent where the section has no number yet. */
  readonly version?: string;
  /** `YYYY-MM-DD`; absent while it is not released. */
  readonly date?: string;
  /** What stands below the heading. */
  readonly notes: string;
}

const HEADING = /^## \[([^\]]+)\](?: - (\S+))?$/gm;
const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
const UNRELEASED = 'Unreleased';

/**
 * The topmost section of a changelog in the form of Keep a Changelog.
 * @throws where there is none, or its heading is not of that form
 */
export function topEntry(text: string): Entry {
  const [heading, next] = [...text.matchAll(HEADING)];
  if (!heading) throw new Error('CHANGELOG.md has no section "## [1.2.3] - 2026-01-31"');
  const [line, version = '', date] = heading;
  const begin = heading.index + line.length;
  const notes = text.slice(begin, next?.index ?? text.length).trim();
  if (version === UNRELEASED && date === undefined) return { notes };
  if (!VERSION.test(version)) throw new Error(`CHANGELOG.md: "${line}": "${version}" is no version`);
  if (date === UNRELEASED) return { version, notes };
  if (date === undefined || !isDate(date))
    throw new Error(
      `CHANGELOG.md: "${line}": after the version stands its date, YYYY-MM-DD, or "Unreleased"`,
    );
  return { version, date, notes };
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
