/** What rules found stays found while all that they look at is the same. */
import type { Document } from '../text/document.ts';
import { perMemory } from '../text/memory.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { areSame } from '../text/remember.ts';
import { firstEndingAfter } from '../text/span.ts';
import type { Hit, Rule, RuleContext } from './rule.ts';

type Reads = (document: Document, context: RuleContext) => readonly unknown[];

/**
 * Work that looks at some things of a document only, done anew when one of them is another thing than at the
 * check before. Its places have to be those of lines, blocks or sections, which move with the text.
 */
export function keptWhile<T>(
  reads: Reads,
  work: (document: Document, context: RuleContext) => T,
): (document: Document, context: RuleContext) => T {
  const keptIn = perMemory((): { last: Kept<T> | null } => ({ last: null }));
  return (document, context) => {
    const kept = keptIn(document.memory);
    const now = reads(document, context);
    if (!kept.last || !areSame(kept.last.reads, now))
      kept.last = { reads: now, value: work(document, context) };
    return kept.last.value;
  };
}

interface Kept<T> {
  readonly reads: readonly unknown[];
  readonly value: T;
}

/** What a rule finds in a document. */
export function hitsOf(rule: Rule, document: Document, context: RuleContext): Iterable<Hit> {
  if (!rule.reads) return rule.check(document, context);
  const known = hitsIn(document.memory);
  const reads = rule.reads(document, context);
  const last = known.get(rule);
  if (last && areSame(last.reads, reads)) return last.value;
  const value: Hit[] = [];
  for (const hit of rule.check(document, context)) value.push(new PlacedHit(hit, document));
  known.set(rule, { reads, value });
  return value;
}

const hitsIn = perMemory(() => new Map<Rule, Kept<readonly Hit[]>>());

/** A hit that goes along with the lines that it stands in. */
class PlacedHit implements Hit {
  readonly message: Hit['message'];
  readonly ask: Hit['ask'];
  readonly part: Hit['part'];
  readonly severity: Hit['severity'];
  private readonly from: Anchor;
  private readonly to: Anchor;
  /** 1 where the end is the one behind a letter. */
  private readonly beyond: number;

  constructor({ start, end, message, ask, part, severity }: Hit, { paragraphs }: Document) {
    this.message = message;
    this.ask = ask;
    this.part = part;
    this.severity = severity;
    this.from = anchorAt(start, paragraphs, end === start);
    this.to = end === start ? this.from : anchorAt(end - 1, paragraphs);
    this.beyond = end === start ? 0 : 1;
  }

  get start(): number {
    return placeOf(this.from);
  }

  get end(): number {
    return placeOf(this.to) + this.beyond;
  }
}

/** A place in a line; of the text as a whole where there is none. */
interface Anchor {
  readonly line: Paragraph | null;
  readonly by: number;
}

/** The line that an offset stands in, or the last one before it; the beginning of a text is no line's. */
function anchorAt(offset: number, paragraphs: readonly Paragraph[], isPlace = false): Anchor {
  if (isPlace && offset === 0) return { line: null, by: 0 };
  const index = firstEndingAfter(paragraphs, offset);
  const at = paragraphs[index];
  const line = at && at.start <= offset ? at : (paragraphs[index - 1] ?? null);
  return { line, by: offset - (line?.start ?? 0) };
}

function placeOf({ line, by }: Anchor): number {
  return (line?.start ?? 0) + by;
}
