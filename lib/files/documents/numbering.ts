/**
 * The signs that Word puts before the paragraphs of a list: they stand nowhere in the text, yet 一、 is
 * how a heading is told. Format: ECMA-376 part 1, 17.9.
 */
import type { Archive } from '../archive.ts';
import { readXml } from '../xml.ts';
import { countAs } from './count.ts';

export interface Numbering {
  /** The sign before the next paragraph of this list and level (0 to 8); empty for an unknown list. */
  readonly next: (list: string, level: number) => string;
  /** The level that a list gives to a paragraph style; 0 where it names none. */
  readonly levelOf: (list: string, style: string) => number;
}

interface Level {
  start: number;
  format: string;
  /** %1、 or 第%1章: %n is the count at level n, from 1. */
  sign: string;
  hasGap: boolean;
  /** All counts of the sign are shown as 1, 2, 3. */
  isPlain: boolean;
  restarts: boolean;
  style: string;
}

type Levels = Map<number, Level>;

interface Scheme {
  readonly levels: Levels;
  /** The list style that this scheme defines. */
  defines: string;
  /** The list style whose scheme stands for this one. */
  follows: string;
}

interface List {
  scheme: string;
  /** Levels of its own. */
  readonly levels: Levels;
  /** Where this list starts to count anew, by level. */
  readonly starts: Map<number, number>;
}

const LEVELS = 9;

/** @throws Refused broken */
export async function readNumbering(archive: Archive, part: string | null): Promise<Numbering> {
  const schemes = new Map<string, Scheme>();
  const lists = new Map<string, List>();
  if (part !== null) await readXml(archive, part, listener(schemes, lists));
  const resolve = resolver(schemes, lists);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return {
    levelOf: (id, style) => resolve(id)?.ofStyles.get(style) ?? 0,
    next: (id, at) => {
      const list = resolve(id);
      const level = list?.levels.get(at);
      if (list === null || level === undefined) return '';
      const { scheme, starts, levels } = list;
      // Lists of one scheme go on counting where the one before stopped, unless they say otherwise.
      const count = counts.get(scheme) ?? [];
      counts.set(scheme, count);
      if (!begun.has(id)) for (const [from] of starts) count[from] = undefined;
      begun.add(id);
      const startAt = (n: number): number => starts.get(n) ?? levels.get(n)?.start ?? 1;
      count[at] = (count[at] ?? startAt(at) - 1) + 1;
      for (let below = at + 1; below < LEVELS; below += 1) {
        if (levels.get(below)?.restarts !== false) count[below] = undefined;
      }
      return signOf(level, (n) => {
        const format = level.isPlain ? 'decimal' : (levels.get(n)?.format ?? 'decimal');
        return countAs(format, count[n] ?? startAt(n));
      });
    },
  };
}

/** A list with what it takes from its scheme. */
interface Resolved {
  readonly scheme: string;
  readonly levels: Levels;
  readonly starts: ReadonlyMap<number, number>;
  readonly ofStyles: ReadonlyMap<string, number>;
}

/** Each list is put together once. */
function resolver(schemes: ReadonlyMap<string, Scheme>, lists: ReadonlyMap<string, List>) {
  const defined = new Map(Array.from(schemes, ([id, { defines }]) => [defines, id]));
  const resolved = new Map<string, Resolved>();
  return (id: string): Resolved | null => {
    const known = resolved.get(id);
    const list = lists.get(id);
    if (known !== undefined || list === undefined) return known ?? null;
    const follows = schemes.get(list.scheme)?.follows ?? '';
    const scheme = (follows === '' ? null : defined.get(follows)) ?? list.scheme;
    const levels: Levels = new Map([...(schemes.get(scheme)?.levels ?? []), ...list.levels]);
    const ofStyles = new Map(Array.from(levels, ([at, { style }]) => [style, at]));
    const found = { scheme, levels, starts: list.starts, ofStyles };
    resolved.set(id, found);
    return found;
  };
}

function signOf(level: Level, countAt: (level: number) => string): string {
  if (level.format === 'bullet') return `${bulletOf(level.sign)} `;
  if (level.format === 'none') return level.sign.replace(/%\d/g, '');
  const sign = level.sign.replace(/%(\d)/g, (_, n: string) => countAt(Number(n) - 1));
  // A gap after 一、 or （一） is only wide in print; after 1. it parts the sign from 2026年.
  return sign === '' || !level.hasGap || /[、，。）：】]$/.test(sign) ? sign : `${sign} `;
}

/** Most bullets are letters of a symbol font, without meaning outside of it. */
function bulletOf(sign: string): string {
  return /^[■◆●▲★◇□▶►•○]$/.test(sign) ? sign : '•';
}

/** Fills both maps. */
function listener(schemes: Map<string, Scheme>, lists: Map<string, List>) {
  let scheme: Scheme | null = null;
  let list: List | null = null;
  let [override, level] = [0, newLevel()];
  return {
    open: (name: string, attribute: (name: string) => string | undefined) => {
      const value = attribute('w:val') ?? '';
      switch (name) {
        case 'abstractNum':
          scheme = { levels: new Map(), defines: '', follows: '' };
          schemes.set(attribute('w:abstractNumId') ?? '', scheme);
          break;
        case 'num':
          list = { scheme: '', levels: new Map(), starts: new Map() };
          lists.set(attribute('w:numId') ?? '', list);
          break;
        case 'lvlOverride':
          override = levelIn(attribute('w:ilvl'));
          break;
        case 'startOverride':
          list?.starts.set(override, countIn(value));
          break;
        case 'lvl':
          level = newLevel();
          (list ?? scheme)?.levels.set(levelIn(attribute('w:ilvl')), level);
          break;
        case 'abstractNumId':
          if (list) list.scheme = value;
          break;
        case 'styleLink':
          if (scheme) scheme.defines = value;
          break;
        case 'numStyleLink':
          if (scheme) scheme.follows = value;
          break;
        default:
          describe(level, name, value);
      }
    },
    close: (name: string) => {
      if (name === 'abstractNum') scheme = null;
      if (name === 'num') list = null;
    },
  };
}

function describe(level: Level, name: string, value: string): void {
  if (name === 'start') level.start = countIn(value);
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.sign = value.slice(0, 40);
  else if (name === 'suff') level.hasGap = value !== 'nothing';
  else if (name === 'isLgl') level.isPlain = !/^(?:0|false|off)$/.test(value);
  else if (name === 'lvlRestart') level.restarts = value !== '0';
  else if (name === 'pStyle') level.style = value;
}

function newLevel(): Level {
  return {
    start: 1,
    format: 'decimal',
    sign: '',
    hasGap: true,
    isPlain: false,
    restarts: true,
    style: '',
  };
}

export function levelIn(value: string | undefined): number {
  const level = Number(value ?? 0);
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? level : 0;
}

function countIn(value: string): number {
  const count = Number(value);
  return Number.isInteger(count) && count >= 0 && count < 10_000 ? count : 1;
}
