import { expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import type { Pictures } from '../../src/report/outcome.ts';
import { visible } from '../../src/report/visible.ts';
import { hostile, replaceTexts } from './hostile.ts';
import { passed } from './sample.ts';
import { picturesOf, withClasses } from './sample-classes.ts';
import { failed, first, idle, planned, proposed, refused, unverified } from './sample-variants.ts';

const animals = withClasses(['cat', 'dog', 'sea lion', 'très grand chien', '猫']);
const hundred = withClasses(Array.from({ length: 100 }, (_, i) => `species ${i}`));
const all = { passed, failed, first, planned, proposed, refused, unverified, idle, animals, hundred };
const pages = Object.entries(all).map(
  ([name, outcome]) => [name, renderHtml(outcome, picturesOf(outcome))] as const,
);
const page = (name: keyof typeof all): string => pages.find(([known]) => known === name)![1];

/** Tags with the names of their attributes, in order: what a browser would build, without the texts. */
function skeleton(html: string): readonly string[] {
  const body = html.replace(/<style>[^<]*<\/style>/, '');
  return Array.from(body.matchAll(/<[^>]*>/g), ([tag]) => tag.replace(/="[^"]*"/g, '='));
}

test.each(pages)('%s: every tag that is opened is closed, in order', (_name, html) => {
  const open: string[] = [];
  const alone = new Set(['meta', 'link', 'img', '!doctype', 'rect', 'line', 'circle', 'path', 'polyline']);
  for (const tag of skeleton(html)) {
    const name = /^<\/?([!\w-]+)/.exec(tag)![1]!.toLowerCase();
    if (tag.startsWith('</')) expect(open.pop(), tag).toBe(name);
    else if (!alone.has(name)) open.push(name);
  }
  expect(open).toEqual([]);
});

test.each(pages)('%s: stands alone, without network and scripts', (_name, html) => {
  expect(html).not.toMatch(/<script|javascript:|https?:|@import|url\(/i);
  for (const [, address] of html.matchAll(/\s(?:src|href)="([^"]*)"/g)) expect(address).toMatch(/^data:/);
});

test.each(pages)(
  '%s: headings descend, ids are unique, tables and pictures say what they are',
  (_name, html) => {
    const levels = Array.from(html.matchAll(/<h([1-6])[ >]/g), ([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.slice(1).entries()) expect(level).toBeLessThanOrEqual(levels[i]! + 1);
    const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list] of html.matchAll(/aria-labelledby="([^"]*)"/g))
      for (const id of list!.split(' ')) expect(ids).toContain(id);
    expect(html.split('<table').length).toBe(html.split('<caption').length);
    for (const [image] of html.matchAll(/<img[^>]*>/g)) expect(image).toMatch(/ alt="[^"]+"/);
    for (const [svg] of html.matchAll(/<svg[^>]*>/g)) expect(svg).toMatch(/role="img"|aria-hidden="true"/);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  },
);

test.each(Object.entries(all))('%s: the same outcome gives the same bytes', (name, outcome) => {
  expect(renderHtml(outcome, picturesOf(outcome))).toBe(page(name as keyof typeof all));
});

function onlyPicture(id: string, source: string): Pictures {
  const pictures = new Map([[id, source]]);
  return { test: pictures, training: pictures };
}

test.each(hostile)('hostile texts change no tag and no attribute: %j', (text) => {
  for (const outcome of [failed, unverified, refused, hundred]) {
    const harmless = 'x'.repeat(Array.from(visible(text)).length);
    const attacked = renderHtml(
      replaceTexts(outcome, () => text),
      onlyPicture(text, 'data:image/png;base64,AAAA'),
    );
    expect(skeleton(attacked)).toEqual(
      skeleton(
        renderHtml(
          replaceTexts(outcome, () => harmless),
          onlyPicture(harmless, 'data:image/png;base64,AAAA'),
        ),
      ),
    );
    expect(attacked).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
  }
});

test('a picture that is no embedded raster image is not shown', () => {
  const { id } = passed.evaluation!.worstItems[0]!;
  for (const source of [
    'https://evil.example/x.png',
    'javascript:alert(1)',
    'data:image/svg+xml;base64,AAAA',
    'data:image/png;base64,AAAA" onerror="alert(1)',
    'data:text/html;base64,AAAA',
  ]) {
    const html = renderHtml(passed, onlyPicture(id, source));
    expect(html).not.toContain('<img');
    expect(html).toContain('(no picture)');
  }
});

test('steps tell the memory that the process held, where any is known; the trace stands with the digests', () => {
  expect(page('passed')).toMatch(/Training<.*1\.5 GiB/);
  expect(page('passed')).toContain(passed.traceId);
  const unmeasured = passed.steps.map(({ title, durationMs }) => ({ title, durationMs }));
  expect(renderHtml({ ...passed, steps: unmeasured }, picturesOf(passed))).not.toContain('>Memory<');
});

test('few pixels stay sharp', () => {
  expect(page('passed')).toContain('class="picture tiny"');
});

test('a failing gate shows its mistakes right behind it, a passing one further down', () => {
  const order = (html: string): readonly (string | undefined)[] =>
    Array.from(html.matchAll(/<h2 id="([^"]*)"/g), ([, id]) => id);
  expect(order(page('failed')).slice(0, 3)).toEqual(['gate', 'mistakes', 'neighbours']);
  expect(order(page('passed')).slice(0, 6)).toEqual([
    'gate',
    'index',
    'neighbours',
    'learning',
    'confusion',
    'mistakes',
  ]);
  expect(order(page('refused'))).toEqual(['settings', 'identity']);
});

test('of more than thirty classes the pairs are shown, not the matrix', () => {
  expect(page('animals')).toContain('class="matrix long"');
  expect(page('hundred')).not.toContain('class="matrix');
  expect(page('hundred')).toContain('Pairs of classes that are confused most');
});

test('what is only planned is not called built, and its items not indexed', () => {
  for (const name of ['planned', 'proposed'] as const) {
    expect(page(name)).toContain('<p class="title">Planned');
    expect(page(name)).toContain('Items to index');
    expect(page(name)).not.toContain('Built, not live');
  }
  expect(page('unverified')).toContain('Built, not live');
});

test('the flag of the alias stands on what readers are led to', () => {
  const live = (html: string): string =>
    /generation live"><p class="title">([^<]*)/.exec(html)?.[1] ?? 'none';
  expect(live(page('passed'))).toBe('Now');
  expect(live(page('unverified'))).toBe('Before');
  expect(live(page('planned'))).toBe('Before');
  expect(live(page('proposed'))).toBe('Before');
  expect(live(page('idle'))).toBe('Unchanged');
});

test('what was deleted before it was built anew is not kept for a rollback', () => {
  expect(page('passed')).toContain('kept, for rollback');
  const recreated = { ...passed, index: { ...passed.index!, downtimeMs: 293 } };
  const html = renderHtml(recreated, onlyPicture('none', ''));
  expect(html).toContain('<p class="small">deleted</p>');
  expect(html).not.toContain('kept, for rollback');
  const { live: _, ...plan } = passed.plan!;
  const { previous: _previous, ...index } = recreated.index;
  expect(renderHtml({ ...recreated, plan, index }, onlyPicture('none', ''))).toContain(
    'nothing: it was deleted by an earlier run',
  );
});

test('one epoch without validation is a point, not a broken line', () => {
  const training = passed.model!.training!;
  const history = [{ epoch: 1, loss: 0.5, accuracy: 0.8 }];
  const html = renderHtml(
    { ...passed, model: { ...passed.model!, training: { ...training, history } } },
    onlyPicture('none', ''),
  );
  expect(html).toMatch(/<polyline points="[\d.]+,[\d.]+"/);
  expect(html).not.toMatch(/Infinity|validation loss/i);
});
