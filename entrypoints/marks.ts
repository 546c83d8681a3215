import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { providePainter } from '../lib/page/marks/provide.ts';

// Run in a frame when its first mark is painted.
export default defineUnlistedScript({ main: providePainter });
