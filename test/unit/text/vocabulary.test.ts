import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packIds } from '../../../lib/packs/index.ts';
import { fold } from '../../../lib/text/fold.ts';
import { literalsOf } from '../../../lib/text/literals.ts';
import { readSentences } from '../../../lib/text/sentence.ts';
import { Vocabulary } from '../../../lib/text/vocabulary.ts';
import { Wording } from '../../../lib/text/wording.ts';
import { readCorpus } from '../../accuracy/corpus.ts';
import { shippedPack } from '../engine/packs.ts';

describe('what a pattern cannot match without', () => {
  test.each([
    ['断货', ['断货'], true],
    ['不够卖|脱销', ['不够卖', '脱销'], true],
    [
      '取得了?一定的?成绩',
      ['取得一定成绩', '取得一定的成绩', '取得了一定成绩', '取得了一定的成绩'],
      true,
    ],
    ['[两三]户', ['两户', '三户'], true],
    ['(?:建议|希望)公司', ['建议公司', '希望公司'], true],
    ['同比\\s{0,8}增长', ['同比'], false],
    ['(?<!没有)完成', ['完成'], false],
    ['\\d{1,9}(?:户|家)反映', ['户反映', '家反映'], false],
    ['以.{1,10}为抓手', ['为抓手'], false],
    ['(?:提高)?\\s(?=个百分点)', ['个百分点'], false],
    ['(?:断货)+', ['断货'], false],
    ['(?:断货)?', null, false],
    ['[^，]{2}率', ['率'], false],
    ['\\d{3}', null, false],
    ['[一-龥]', null, false],
    ['\\(完\\)', ['(完)'], true],
    ['𠮷[𠮶𠮷]', ['𠮷𠮶', '𠮷𠮷'], true],
  ])('%s', (source, anyOf, isWhole) => {
    const found = literalsOf(source);
    expect(found.anyOf?.toSorted() ?? null).toEqual(anyOf?.toSorted() ?? null);
    expect(found.isWhole).toBe(isWhole);
  });
});

describe('hits', () => {
  test.each([
    ['较上月同期增加', ['较上月', '较上月同期'], ['较上月同期']],
    ['断货断货', ['断货', '货断'], ['断货', '断货']],
    ['没有断货', ['(?<!没有)断货'], []],
    ['12户、3户', ['\\d{1,2}户'], ['12户', '3户']],
  ])('in %s', (text, patterns, hits) => {
    const vocabulary = new Vocabulary(new Map([['any', patterns]]));
    const wording = new Wording(text);
    const found = wording.hitsOf(vocabulary.lexicon('any'));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(hits);
  });
});

const corpus = readCorpus(new URL('../../corpus', import.meta.url).pathname);

test.each(packIds)(
  'the index over the literals answers as the expressions do: %s',
  (id) => {
    const pack = shippedPack(id);
    const { vocabulary } = compilePack(pack, '2026-10');
    for (const { text } of corpus) {
      for (const line of fold(text).split(/\r?\n/)) {
        const whole = new Wording(line);
        const pieces = readSentences(line).map(
          ({ start, end }) => new Wording(line.slice(start, end), whole, start),
        );
        for (const wording of [whole, ...pieces]) {
          for (const name of Object.keys(pack.lexicons)) {
            const lexicon = vocabulary.lexicon(name);
            const expected = Array.from(
              wording.text.matchAll(lexicon.expression),
              ({ index, 0: hit }) => ({
                start: index,
                end: index + hit.length,
              }),
            ).filter(({ start, end }) => end > start);
            if (expected.length > 0 || wording.says(lexicon)) {
              expect([name, wording.text, wording.hitsOf(lexicon)]).toEqual([
                name,
                wording.text,
                expected,
              ]);
            }
          }
        }
      }
    }
  },
  120_000,
);
