/** The frames in which no script of ours may look: of an origin that the user has not enabled, perhaps. */
import { attempt, attribute, hasAttribute } from '../access.ts';
import { type Frame, framesIn, type Reached } from '../frames.ts';
import { reachableSize } from '../visible.ts';

/** Smaller ones hold a button or count visits; nobody writes in them. */
const MIN_WIDTH = 120;
const MIN_HEIGHT = 40;
const MAX_ORIGINS = 5;

/** The origins of the other frames that one could write in, by the addresses that they were given, each once. */
export function foreignOrigins(documents: readonly Reached[]): string[] {
  const frames = documents.flatMap((reached) => attempt(() => framesIn(reached)) ?? []);
  const origins = frames.map((frame) => attempt(() => foreignOrigin(frame)));
  return [...new Set(origins.filter((origin) => origin !== null))].slice(0, MAX_ORIGINS);
}

function foreignOrigin(frame: Frame): string | null {
  const { width, height } = reachableSize(frame);
  if (width < MIN_WIDTH || height < MIN_HEIGHT) return null;
  // An opaque origin has no name that could be enabled.
  if (hasAttribute(frame, 'sandbox') && !/allow-same-origin/.test(attribute(frame, 'sandbox')))
    return null;
  const { protocol, origin } = new URL(attribute(frame, 'src'), frame.ownerDocument.baseURI);
  const isOwn = origin === frame.ownerDocument.defaultView?.origin;
  return /^https?:$/.test(protocol) && !isOwn ? origin : null;
}
