import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideWriting } from '../lib/page/provide-writing.ts';

// Run in a frame when the first text is written into its field.
export default defineUnlistedScript({ main: provideWriting });
