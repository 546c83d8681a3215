import type { PartShapes } from '../text/part-names.ts';
import { expressionOf, Vocabulary, type Lexicon } from '../text/vocabulary.ts';
import type { Pack } from './pack.ts';

/** A pack made ready for one month: its patterns as expressions. */
export interface CompiledPack {
  readonly pack: Pack;
  readonly shapes: PartShapes;
  readonly vocabulary: Vocabulary;
  /** @throws Error for a name that the pack does not have */
  lexicon(name: string): Lexicon;
  /** @throws Error for a name that the pack does not have */
  limit(name: string): number;
}

const compiled = new WeakMap<Pack, Map<string, CompiledPack>>();

/** period: YYYY-MM or null; compiled once per pack and month. */
export function compilePack(pack: Pack, period: string | null): CompiledPack {
  const months = compiled.get(pack) ?? new Map<string, CompiledPack>();
  compiled.set(pack, months);
  const key = period ?? '';
  const ready = months.get(key) ?? compile(pack, period);
  months.set(key, ready);
  return ready;
}

const KINDS = ['genre-contract', 'genre-circular', 'genre-design', 'genre-advertisement'];

function compile(pack: Pack, period: string | null): CompiledPack {
  const inMonth = monthsIn(period);
  const expression = (patterns: readonly string[]): RegExp => expressionOf(inMonth(patterns));
  const vocabulary = new Vocabulary(
    new Map(Object.entries(pack.lexicons).map(([name, patterns]) => [name, inMonth(patterns)])),
  );
  return {
    pack,
    vocabulary,
    shapes: {
      parts: pack.parts.map((part) => ({
        id: part.id,
        required: part.required,
        headings: expression(part.headings),
        anchors: part.anchors.length > 0 ? expression(part.anchors) : null,
        cues: part.cues.length > 0 ? expression(part.cues) : null,
        need: part.need,
      })),
      other: expression(pack.otherHeadings),
      foreign: {
        kinds: KINDS.map((kind) => vocabulary.lexicon(kind)),
        official: vocabulary.lexicon('genre-official'),
        need: required(pack.limits['foreign-cues'], 'foreign-cues'),
      },
    },
    lexicon: (name) => vocabulary.lexicon(name),
    limit: (name) => required(pack.limits[name], name),
  };
}

/** The patterns with the names of the months in them. */
export function monthsIn(
  period: string | null,
): (patterns: readonly string[]) => readonly string[] {
  const months = monthNames(period);
  return (patterns) =>
    patterns.map((source) =>
      source.replace(/\{(month|last|next)\}/g, (_, name: keyof MonthNames) => months[name]),
    );
}

interface MonthNames {
  readonly month: string;
  readonly last: string;
  readonly next: string;
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function monthNames(period: string | null): MonthNames {
  const month = Number(period?.slice(5));
  const name = (offset: number): string => {
    if (!Number.isInteger(month) || month < 1) return '(?!)';
    const index = (month - 1 + offset + 12) % 12;
    const also = index === 0 ? '|元' : '';
    return `(?<![\\d十])(?:0?${index + 1}|${NUMERALS[index]}${also})月份?`;
  };
  return { month: name(0), last: name(-1), next: name(1) };
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`规则包缺少“${name}”`);
  return value;
}
