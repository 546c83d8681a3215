/** `npm run bench`: the figures that the product is held to, measured and printed, never asserted. */
import { benchCopying } from './copying.ts';
import { benchDesk } from './desk.ts';
import { benchDocuments } from './documents.ts';
import { benchEngine } from './engine.ts';
import { benchImporting } from './importing.ts';
import { benchNumbers } from './numbers.ts';
import { benchOpening } from './opening.ts';
import { benchLatency } from './latency.ts';
import { benchSizes } from './sizes.ts';
import { benchTyping } from './typing.ts';

await benchEngine();
await benchNumbers();
await benchCopying();
await benchOpening();
await benchDocuments();
await benchImporting();
await benchDesk();
await benchLatency();
await benchTyping();
benchSizes();
