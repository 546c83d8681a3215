/** The engine's worker; the offscreen document starts one. */
import { serveChecks } from './serve.ts';

serveChecks(self);
