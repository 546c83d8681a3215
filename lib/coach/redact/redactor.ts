/** Takes names and numbers of people out of what is sent, and puts them back into what comes. */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { hiddenIn, LABELS, withoutOverlaps, type Hidden, type RedactKind } from './kinds.ts';

export interface Known {
  /** Names of shops and their owners, as the tables have them. */
  readonly customers: readonly string[];
  readonly authors: readonly string[];
  /** Kinds that the user lets out. */
  readonly off?: readonly RedactKind[];
}

export interface Redacted {
  readonly text: string;
  /** What was taken out, with its place in the text as given. */
  readonly hidden: readonly (Hidden & { readonly token: string })[];
  /** A span of the redacted text as one of the given text; a token counts as a whole. */
  toGiven(span: Span): Span;
  /** A span of the given text as one of the redacted text. */
  toRedacted(span: Span): Span;
}

export interface Restored {
  readonly text: string;
  /** Tokens that were never given out, or were altered: nothing may be put in their place. */
  readonly unknown: readonly string[];
  /** An offset of the text that came as one of the restored text. */
  at(offset: number): number;
}

/** One run: the same value gets the same token in all its texts. Kept in memory only. */
export interface Redactor {
  redact(text: string): Redacted;
  restore(text: string): Restored;
  /** How many different values of each kind were taken out. */
  readonly counts: Readonly<Partial<Record<RedactKind, number>>>;
}

const ALL = Object.values(LABELS).join('|');
/** 〔客户1〕 in any brackets and with blanks: models change them. */
const TOKEN = new RegExp(
  `[〔【\\[(（［{]\\s*(?<label>${ALL})\\s*(?<count>\\d+)\\s*[〕】\\])）］}]`,
  'g',
);
const LITERAL = new RegExp(`[〔【\\[(（［{]\\s*(?:${ALL})\\s*\\d+\\s*[〕】\\])）］}]|[〔〕]`, 'g');
/** What is left of a token that was altered. */
const BROKEN = new RegExp(
  `〔[^〔〕]{0,12}〕?|[^〔〕\\s]{0,8}〕|(?:${ALL.replace('|原文', '')})\\d+(?=〕)`,
  'g',
);

export function createRedactor({ customers, authors, off = [] }: Known): Redactor {
  const tokens = new Map<string, string>();
  const values = new Map<string, string>();
  const counts: Partial<Record<RedactKind, number>> = {};
  const names = [...named(customers, 'customer'), ...named(authors, 'author')].toSorted(
    (a, b) => b.name.length - a.name.length,
  );

  function tokenFor(value: string, kind: RedactKind): string {
    const known = tokens.get(value);
    if (known) return known;
    const count = (counts[kind] ?? 0) + 1;
    counts[kind] = count;
    const token = `〔${LABELS[kind]}${count}〕`;
    tokens.set(value, token);
    values.set(token, value);
    return token;
  }

  return {
    counts,
    redact(text) {
      const folded = fold(text);
      const found = withoutOverlaps([
        ...places(text, LITERAL).map((span) => ({ ...span, kind: 'literal' as const })),
        ...names.flatMap(({ name, kind }) => occurrences(folded, name, kind)),
        ...hiddenIn(folded),
      ]).filter(({ kind }) => !off.includes(kind));
      const hidden = found.map((one) => ({
        ...one,
        token: tokenFor(text.slice(one.start, one.end), one.kind),
      }));
      return redactedOf(text, hidden);
    },
    restore(text) {
      return restoredOf(text, values);
    },
  };
}

interface Name {
  readonly name: string;
  readonly kind: RedactKind;
}

const NAME_LEAST = 2;

function named(names: readonly string[], kind: RedactKind): readonly Name[] {
  return names
    .map((name) => ({ name: fold(name.trim()), kind }))
    .filter(({ name }) => name.length >= NAME_LEAST);
}

function occurrences(folded: string, name: string, kind: RedactKind): Hidden[] {
  const found: Hidden[] = [];
  for (let at = folded.indexOf(name); at !== -1; at = folded.indexOf(name, at + name.length))
    found.push({ start: at, end: at + name.length, kind });
  return found;
}

function places(text: string, shape: RegExp): Span[] {
  return Array.from(text.matchAll(shape), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function redactedOf(text: string, hidden: Redacted['hidden']): Redacted {
  let redacted = '';
  let from = 0;
  /** Where each token stands in the redacted text. */
  const tokens: Span[] = [];
  for (const { start, end, token } of hidden) {
    redacted += text.slice(from, start);
    tokens.push({ start: redacted.length, end: redacted.length + token.length });
    redacted += token;
    from = end;
  }
  redacted += text.slice(from);
  return {
    text: redacted,
    hidden,
    toGiven: (span) => moved(span, tokens, hidden),
    toRedacted: (span) => moved(span, hidden, tokens),
  };
}

/** Spans of one text as spans of the other; an offset inside a replaced piece goes to its nearer outer end. */
function moved({ start, end }: Span, from: readonly Span[], to: readonly Span[]): Span {
  const at = (offset: number, isEnd: boolean): number => {
    let shift = 0;
    for (const [index, piece] of from.entries()) {
      const other = to[index];
      if (!other || piece.start >= offset) break;
      if (piece.end > offset) return isEnd ? other.end : other.start;
      shift = other.end - piece.end;
    }
    return offset + shift;
  };
  const first = at(start, false);
  return { start: first, end: Math.max(first, at(end, true)) };
}

function restoredOf(text: string, values: ReadonlyMap<string, string>): Restored {
  const pieces: { from: Span; to: Span }[] = [];
  const unknown: string[] = [];
  let restored = '';
  let last = 0;
  let rest = '';
  for (const match of text.matchAll(TOKEN)) {
    const [written] = match;
    const token = `〔${match.groups?.['label']}${match.groups?.['count']}〕`;
    const value = values.get(token);
    // (客户1) of a text without such a token is the model's own bracket.
    if (value === undefined && !written.startsWith('〔') && !written.startsWith('【')) continue;
    if (value === undefined) unknown.push(written);
    const before = text.slice(last, match.index);
    restored += before;
    rest += `${before} `;
    const put = value ?? written;
    pieces.push({
      from: { start: match.index, end: match.index + written.length },
      to: { start: restored.length, end: restored.length + put.length },
    });
    restored += put;
    last = match.index + written.length;
  }
  restored += text.slice(last);
  rest += text.slice(last);
  unknown.push(...Array.from(rest.matchAll(BROKEN), ([left]) => left));
  return {
    text: restored,
    unknown,
    at: (offset) =>
      moved(
        { start: offset, end: offset },
        pieces.map(({ from }) => from),
        pieces.map(({ to }) => to),
      ).start,
  };
}
