/** A pack laid over what all packs share. */
import type { Pack } from './pack.ts';
import { shared } from './shared.ts';

/** Its own lexicons, limits and rule settings win; how its problems and plans are headed is added to. */
export function overShared(pack: Pack): Pack {
  return {
    ...pack,
    parts: pack.parts.map(withEveryday),
    otherHeadings: joined(pack.otherHeadings, shared.parts.other.headings),
    words: { ...shared.words, ...pack.words },
    lexicons: { ...shared.lexicons, ...pack.lexicons },
    limits: { ...shared.limits, ...pack.limits },
    rules: merged(shared.rules, pack.rules),
  };
}

type EverydayWords = Pick<Pack['parts'][number], 'headings' | 'anchors' | 'cues'>;

function withEveryday(part: Pack['parts'][number]): Pack['parts'][number] {
  const { problem, plan, experience } = shared.parts;
  const words = new Map<string, EverydayWords>(Object.entries({ problem, plan, experience })).get(
    part.id,
  );
  if (!words) return part;
  return {
    ...part,
    headings: joined(part.headings, words.headings),
    anchors: joined(part.anchors, words.anchors),
    cues: joined(part.cues, words.cues),
  };
}

/** Once each: a pack that was read before holds them already. */
function joined(own: readonly string[], all: readonly string[]): string[] {
  return [...new Set([...own, ...all])];
}

/** Setting by setting: a pack that words a rule anew keeps its points. */
function merged(base: Pack['rules'], own: Pack['rules']): Pack['rules'] {
  const ids = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...ids].map((id) => [id, { ...base[id], ...own[id] }]));
}
