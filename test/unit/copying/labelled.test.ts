/** Holds what `npm run accuracy` prints of copied passages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { packById } from '../../../lib/packs/index.ts';
import { check } from '../../../lib/rules/check.ts';
import {
  added,
  copyScores,
  granularityOf,
  passagesIn,
  precisionOf,
  recallOf,
  unrelatedScore,
  type Case,
} from '../../accuracy/copies.ts';
import { readCorpus } from '../../accuracy/corpus.ts';

const { seen, heldOut } = copyScores('test/corpus/copying');
const all = [...new Set(seen.map(({ kind }) => kind))].map((kind) =>
  added(
    kind,
    [...seen, ...heldOut].filter((score) => score.kind === kind),
  ),
);
const of = (...kinds: readonly string[]) =>
  added(
    kinds.join(),
    all.filter(({ kind }) => kinds.includes(kind)),
  );
const UP_TO_20 = ['verbatim', 'digits', 'shuffled', 'mosaic', 'words-5', 'words-10', 'words-20'];

describe('of planted copies, by characters', () => {
  test('up to a fifth of the words changed 0.95 are found, and 0.95 of what is found is copied', () => {
    expect(recallOf(of(...UP_TO_20))).toBeGreaterThan(0.95);
    expect(precisionOf(of(...UP_TO_20))).toBeGreaterThan(0.95);
    expect(granularityOf(of(...UP_TO_20))).toBeLessThan(1.05);
  });

  test('with three tenths changed more than half are', () => {
    expect(recallOf(of('words-30'))).toBeGreaterThan(0.5);
    expect(precisionOf(of('words-30'))).toBeGreaterThan(0.95);
  });

  test('those that people reworded are found', () => {
    expect(recallOf(of('by-hand'))).toBeGreaterThan(0.95);
    expect(precisionOf(of('by-hand'))).toBeGreaterThan(0.95);
  });

  test('the source is pointed at', () => {
    const { sourceRight, sourceCopied, sourceFound } = of(...UP_TO_20);
    expect(sourceRight / sourceCopied).toBeGreaterThan(0.9);
    expect(sourceRight / sourceFound).toBeGreaterThan(0.9);
  });

  test.each([
    ['verbatim', 'unchanged'],
    ['digits', 'digits'],
  ])('%s is told as %s', (file, kind) => {
    const { cases } = JSON.parse(readFileSync(`test/corpus/copying/${file}.json`, 'utf8'));
    const kinds = (cases as Case[]).flatMap((one) => passagesIn(one).map((found) => found.kind));
    expect(kinds.filter((found) => found === kind).length / kinds.length).toBeGreaterThan(0.9);
  });
});

describe('nothing was copied', () => {
  test.each(['template', 'quotation'])('where two texts share a %s', (kind) => {
    expect(of(kind).found).toBe(0);
  });

  test(
    'between two texts of one trade: a sentence of the trade here and there, and no finding',
    { timeout: 180_000 },
    () => {
      const { found, cases } = unrelatedScore('test/corpus');
      expect(cases).toBeGreaterThan(1_500);
      // Characters a text, which has more than a thousand.
      expect(found / cases).toBeLessThan(0.5);
      const samples = readCorpus('test/corpus');
      for (const { text, labels, known } of samples) {
        const pack = packById(labels.pack);
        if (!pack || (known.colleagues ?? []).length > 0) continue;
        const colleagues = samples
          .filter((other) => other.text !== text && other.labels.pack === labels.pack)
          .map((other) => ({ id: other.name, period: null, author: other.name, text: other.text }));
        const given = { period: labels.period, author: null, portal: null, colleagues };
        const rules = check(text, pack, given).findings.map(({ rule }) => rule);
        expect(rules).not.toContain('copying/colleague');
      }
    },
  );
});
