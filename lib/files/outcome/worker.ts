/** Writes files beside the page: three hundred sheets to sign take some seconds. */
import type { Page } from '../../review/outcome/page.ts';

export type Format = 'docx' | 'xlsx';

export interface Order {
  readonly format: Format;
  readonly pages: readonly Page[];
}

const writers = {
  docx: async (pages: readonly Page[]) => (await import('./docx.ts')).writeDocx(pages),
  xlsx: async (pages: readonly Page[]) => (await import('./xlsx.ts')).writeXlsx(pages),
} as const;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  writers[data.format](data.pages).then(postMessage, (error: unknown) => {
    // Thrown where the page hears of it: a promise that rejects in a worker is heard by nobody.
    setTimeout(() => {
      throw error;
    });
  });
});
