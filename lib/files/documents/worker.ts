/** The worker that reads documents: a page starts it by client.ts, and ends it and what it started. */
import { serve } from './serve.ts';

let pdfPort: Worker | null = null;

serve(self, {
  characterMap: async (name) => {
    const response = await fetch(`/cmaps/${name}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  pdfPort: () => {
    pdfPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
    return Promise.resolve(pdfPort);
  },
});
