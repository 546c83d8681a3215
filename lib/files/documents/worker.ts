/** The worker that reads documents: a page starts it by client.ts, and ends it. */
import { serve } from './serve.ts';

serve(self, {
  characterMap: async (name) => {
    const response = await fetch(`/cmaps/${name}`);
    return new Uint8Array(await response.arrayBuffer());
  },
});
