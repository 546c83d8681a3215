/** A checking worker; the desk starts one a core by pool.ts. */
import { serve } from './serve.ts';

serve(self);
