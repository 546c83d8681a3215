import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideOverlay } from '../lib/page/overlay/provide.ts';

// Run in a frame when its first mark is painted.
export default defineUnlistedScript({ main: provideOverlay });
