/** The worker that holds the copy index; a page starts it by client.ts. */
import { openKeeper } from './keeper.ts';
import { serve } from './serve.ts';

serve(self, openKeeper());
