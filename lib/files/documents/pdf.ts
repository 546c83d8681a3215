/**
 * The text of a PDF. Version 6 of pdf.js has no eval left (CVE-2024-4367 came from there), and only text
 * is asked of it: no picture is decoded, nothing drawn, no script of the document run, no address of it
 * fetched.
 */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refused } from '../problem.ts';
import { breather } from '../table.ts';
import { TEXT_LIMITS } from './limits.ts';
import { lengthGuard } from './lines.ts';
import { asTyped } from './pdf-letters.ts';
import { linesOf, type Line, type Piece } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import type { TextReading } from './read.ts';

/** @throws Refused locked, broken, too-long, too-many-pages, no-text-layer */
export async function readPdf(bytes: Uint8Array, reading: TextReading): Promise<string> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = await reading.pdfPort();
  const loading = getDocument({
    ...(port === null ? {} : { worker: PDFWorker.create({ port }) }),
    // pdf.js keeps what it is given.
    data: new Uint8Array(bytes),
    verbosity: 0,
    BinaryDataFactory: factoryFor(reading),
    cMapUrl: 'maps/',
    useWorkerFetch: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWasm: false,
    disableWorkerRendering: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    enableXfa: false,
  });
  try {
    const pages = await readPages(loading);
    const text = paragraphsOf(pages).join('\n');
    if (!isReadable(text, pages.length)) throw new Refused('no-text-layer');
    return text;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(isPassword(error) ? 'locked' : 'broken');
  } finally {
    await loading.destroy();
  }
}

async function readPages(loading: PDFDocumentLoadingTask): Promise<readonly (readonly Line[])[]> {
  const document = await loading.promise;
  const { numPages } = document;
  if (numPages > TEXT_LIMITS.pages)
    throw new Refused('too-many-pages', { limit: TEXT_LIMITS.pages });
  const guard = lengthGuard();
  const pause = breather();
  const pages: (readonly Line[])[] = [];
  for (let number = 1; number <= numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item)) return [];
      const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[];
      // A watermark runs aslant.
      if (Math.abs(b) > Math.abs(a) / 10) return [];
      const size = Math.abs(d) || item.height || 1;
      return [{ text: asTyped(guard(item.str)), x, y, width: item.width, size }];
    });
    const [, bottom = 0, , top = 0] = page.view;
    pages.push(linesOf(pieces, { bottom, top }));
    page.cleanup();
    await pause();
  }
  return pages;
}

function factoryFor({ characterMap }: TextReading) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const isMap = kind === 'cMapUrl' && /^[\w-]+\.bcmap$/.test(filename);
      if (!isMap) throw new Error(`${kind} is not needed for text`);
      return characterMap(filename);
    }
  };
}

function isPassword(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

/** Fewer letters on a page than a stamp and a page number leave there. */
const LETTERS_MIN = 8;

/** A scan has no letters; a font without a map has letters that mean nothing. */
function isReadable(text: string, pages: number): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return letters >= LETTERS_MIN * pages && unknown < letters / 4;
}
