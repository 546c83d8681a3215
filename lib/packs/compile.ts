import type { PartShapes } from '../text/parts.ts';
import type { Pack } from './pack.ts';

/** A pack made ready for one month: its patterns as expressions. */
export interface CompiledPack {
  readonly pack: Pack;
  readonly shapes: PartShapes;
  /** The expression of a lexicon, global. @throws Error for a name that the pack does not have */
  lexicon(name: string): RegExp;
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

function compile(pack: Pack, period: string | null): CompiledPack {
  const expression = expressionsFor(period);
  const lexicons = new Map<string, RegExp>();
  return {
    pack,
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
    },
    lexicon(name) {
      const ready = lexicons.get(name);
      if (ready) return ready;
      const fresh = expression(required(pack.lexicons[name], name));
      lexicons.set(name, fresh);
      return fresh;
    },
    limit: (name) => required(pack.limits[name], name),
  };
}

/** Longest first, so that 较上月同期 is one hit and not 较上月. */
function expressionsFor(period: string | null): (patterns: readonly string[]) => RegExp {
  const months = monthNames(period);
  return (patterns) => {
    const sources = patterns.map((source) =>
      source.replace(/\{(month|last|next)\}/g, (_, name: keyof MonthNames) => months[name]),
    );
    const longestFirst = sources.toSorted((a, b) => b.length - a.length);
    return new RegExp(longestFirst.join('|') || '(?!)', 'gu');
  };
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
    return `(?<![\\d十])(?:0?${index + 1}|${NUMERALS[index]})月份?`;
  };
  return { month: name(0), last: name(-1), next: name(1) };
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`规则包缺少“${name}”`);
  return value;
}
