/** What the panel and the background load before anything is clicked, in the production build. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { BUILD, loadedWith, scriptsOf, scriptText } from '../setup/first-load.ts';

/** A word of the openai package that a minifier leaves alone. */
const OPENAI = 'dangerouslyAllowBrowser';
const holdsOpenai = (file: string): boolean => scriptText(file).includes(OPENAI);
const zipped = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(scriptText(file)).length, 0);
const panel = loadedWith(scriptsOf('sidepanel.html'));

it('the openai package is loaded with the first question, not with the panel', () => {
  const chunks = readdirSync(join(BUILD, 'chunks'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => join('chunks', file));
  expect(chunks.filter(holdsOpenai)).not.toEqual([]);
  expect(panel.filter(holdsOpenai)).toEqual([]);
});

it('the background never holds it', () => {
  expect(loadedWith(['background.js']).filter(holdsOpenai)).toEqual([]);
});

it('the background loads at most 120 kB, zipped, each time it is woken', () => {
  expect(zipped(loadedWith(['background.js']))).toBeLessThanOrEqual(120_000);
});

it('the panel loads at most 350 kB, zipped', () => {
  expect(zipped(panel)).toBeLessThanOrEqual(350_000);
});
