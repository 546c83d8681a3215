import { startOffscreen } from '../../lib/engine/offscreen.ts';

startOffscreen();
