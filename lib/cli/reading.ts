import { readFileSync } from 'node:fs';
import type { TextReading } from '../files/documents/read.ts';

/** What reading documents needs, from the installed packages. */
export const IN_NODE: TextReading = {
  characterMap: (name) => {
    const path = new URL(import.meta.resolve(`pdfjs-dist/cmaps/${name}`));
    return Promise.resolve(new Uint8Array(readFileSync(path)));
  },
  pdfPort: async () => {
    // Puts its handler where pdf.js looks for it.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return null;
  },
};
