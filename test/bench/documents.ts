/** Reading a document of each kind in Node, beside the same words as plain text. */
import { readText } from '../../lib/files/documents/read.ts';
import { IN_NODE } from '../../lib/cli/reading.ts';
import { plainDocx } from '../setup/docx.ts';
import { broken, pdf, type PdfWord } from '../setup/pdf.ts';
import { median, quantile } from './statistics.ts';
import { summaryOf } from './text.ts';

const ROUNDS = 31;
const SIZE = 5_000;
const [TOP, BOTTOM] = [780, 60];

export async function benchDocuments(): Promise<void> {
  const lines = summaryOf(SIZE).split('\n');
  console.log(`\n读文件（Node，${SIZE} 字；界面里在 Worker 中读）`);
  await report('.docx', plainDocx(lines));
  await report('.pdf（名字编码的字体）', pdf(pagesOf(lines)));
  await report('.txt', new TextEncoder().encode(lines.join('\n')));
}

async function report(name: string, bytes: Uint8Array): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await readText({ name, bytes }, IN_NODE);
    times.push(performance.now() - start);
  }
  const [first = Number.NaN, ...warm] = times;
  console.log(
    `  ${name}：中位 ${median(warm).toFixed(1)} ms，九成 ${quantile(warm, 0.9).toFixed(1)} ms，头一次 ${first.toFixed(0)} ms`,
  );
}

/** Lines set on pages, one below the other. */
function pagesOf(lines: readonly string[]): readonly (readonly PdfWord[])[] {
  const pages: PdfWord[][] = [[]];
  let y = TOP;
  for (const word of lines.flatMap((line) => broken(line, 0))) {
    if (y < BOTTOM) {
      pages.push([]);
      y = TOP;
    }
    pages.at(-1)?.push({ ...word, y });
    y -= 20;
  }
  return pages;
}
