import { provideWriting } from '../../../../lib/page/provide-writing.ts';

provideWriting();
