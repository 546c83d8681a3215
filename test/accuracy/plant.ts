/**
 * `node test/accuracy/plant.ts`: writes the derived part of test/corpus/copying. Paragraphs of one text of the
 * corpus are planted into another one of the same trade, changed as their kind says, and their places noted.
 * Seeded: the same texts give the same files. by-hand.json is written by people and left alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Planted } from './copies.ts';
import { readCorpus, type Sample } from './corpus.ts';
import { PROMPTS, QUOTED, USUAL_PROMPTS } from './shared-lines.ts';

const FOLDER = 'test/corpus/copying';
const CASES = 12;
const PLANTED = 3;

const samples = readCorpus('test/corpus').filter(({ text }) => bodyOf(text).length >= 2 * PLANTED);
const words = [...new Set(samples.flatMap(({ text }) => wordsOf(text)))].filter((word) =>
  /^\p{Script=Han}{1,3}$/u.test(word),
);
let seed = 20261128;

const kinds: Readonly<Record<string, (paragraph: string) => string>> = {
  verbatim: (paragraph) => paragraph,
  digits: changeDigits,
  shuffled: (paragraph) => shuffled(sentencesOf(paragraph)).join(''),
  'words-5': (paragraph) => changeWords(paragraph, 0.05),
  'words-10': (paragraph) => changeWords(paragraph, 0.1),
  'words-20': (paragraph) => changeWords(paragraph, 0.2),
  'words-30': (paragraph) => changeWords(paragraph, 0.3),
};

for (const [kind, change] of Object.entries(kinds)) {
  write(kind, (host, donor) => plantParagraphs(host, donor, change));
}
write('mosaic', plantSentences);
write('template', (host, donor) => alike(host, donor, templateFor));
write('quotation', (host, donor) => alike(host, donor, quotationFor));

function write(kind: string, make: (host: Sample, donor: Sample) => Omit<Case, 'pack'>): void {
  const cases = Array.from({ length: CASES }, () => {
    const [host, donor] = pair();
    return { pack: host.labels.pack, ...make(host, donor) };
  });
  writeFileSync(join(FOLDER, `${kind}.json`), `${JSON.stringify({ kind, cases }, null, 1)}\n`);
}

/** Two texts of one trade. */
function pair(): [Sample, Sample] {
  for (;;) {
    const [host, donor] = [pick(samples), pick(samples)];
    if (host !== donor && host.labels.pack === donor.labels.pack) return [host, donor];
  }
}

function plantParagraphs(host: Sample, donor: Sample, change: (paragraph: string) => string) {
  const taken = shuffled(bodyOf(donor.text)).slice(0, PLANTED);
  const lines = host.text.split(/\r?\n/);
  const planted: { text: string; own: [number, number][]; from: [number, number] }[] = [];
  const places = shuffled(placesIn(lines)).slice(0, taken.length);
  for (const [index, paragraph] of taken.entries()) {
    const text = change(paragraph);
    const at = donor.text.indexOf(paragraph);
    lines[places[index] ?? 0] = text;
    planted.push({ text, own: [], from: [at, at + paragraph.length] });
  }
  const text = lines.join('\n');
  const passages = planted.map(({ text: own, from }): Planted => {
    const at = text.indexOf(own);
    return { own: [at, at + own.length], source: from };
  });
  return { text, source: donor.text, passages: passages.toSorted((a, b) => a.own[0] - b.own[0]) };
}

/** Two neighbouring sentences of the donor in the middle of a paragraph of the host. */
function plantSentences(host: Sample, donor: Sample) {
  const lines = host.text.split(/\r?\n/);
  const taken = shuffled(bodyOf(donor.text).filter((one) => sentencesOf(one).length >= 2));
  const pieces: string[] = [];
  for (const place of shuffled(placesIn(lines)).slice(0, PLANTED)) {
    const piece = sentencesOf(taken[pieces.length] ?? '')
      .slice(0, 2)
      .join('');
    const own = sentencesOf(lines[place] ?? '');
    if (piece.length < 40 || own.length < 2) continue;
    lines[place] = [...own.slice(0, 1), piece, ...own.slice(1)].join('');
    pieces.push(piece);
  }
  const text = lines.join('\n');
  const passages = pieces.map((piece): Planted => {
    const [at, from] = [text.indexOf(piece), donor.text.indexOf(piece)];
    return { own: [at, at + piece.length], source: [from, from + piece.length] };
  });
  return { text, source: donor.text, passages: passages.toSorted((a, b) => a.own[0] - b.own[0]) };
}

/** Both texts hold the same lines that nobody copied from anybody. */
function alike(host: Sample, donor: Sample, linesFor: (pack: string) => readonly string[]) {
  const lines = linesFor(host.labels.pack);
  const into = (text: string): string => {
    const own = text.split(/\r?\n/);
    const places = placesIn(own);
    for (const [index, line] of lines.entries()) {
      const at = places[index % Math.max(1, places.length)] ?? 0;
      own[at] = `${line}\n${own[at] ?? ''}`;
    }
    return own.join('\n');
  };
  return { text: into(host.text), source: into(donor.text), passages: [] };
}

function templateFor(pack: string): readonly string[] {
  return PROMPTS[pack] ?? USUAL_PROMPTS;
}

function quotationFor(pack: string): readonly string[] {
  return QUOTED[pack] ?? [];
}

function changeDigits(paragraph: string): string {
  return paragraph.replace(/\d/g, (digit) =>
    random() < 0.7 ? String(1 + ((Number(digit) + Math.floor(random() * 8)) % 9)) : digit,
  );
}

/** Of the words so many are replaced, left out or followed by a new one: 6 in 10, 2 and 2. */
function changeWords(paragraph: string, share: number): string {
  return wordsOf(paragraph)
    .map((word) => {
      if (!/\p{Script=Han}/u.test(word) || random() >= share) return word;
      const dice = random();
      if (dice < 0.6) return pick(words);
      return dice < 0.8 ? '' : word + pick(words);
    })
    .join('');
}

/** Paragraphs long enough to be called copied, each once in its text. */
function bodyOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter(
      (line) =>
        line.length >= 80 && !line.includes('\t') && text.indexOf(line) === text.lastIndexOf(line),
    );
}

function placesIn(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => (line.length >= 60 && !line.includes('\t') ? [index] : []));
}

function sentencesOf(paragraph: string): string[] {
  return paragraph.match(/[^。；！？]+[。；！？]*/g) ?? [];
}

function wordsOf(text: string): string[] {
  return Array.from(
    new Intl.Segmenter('zh', { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );
}

/** Mulberry32. */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
}

function pick<T>(all: readonly T[]): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
