/** What the styles of a Word document say of its words: whether they are numbered, whether they are hidden. */
import type { Archive } from '../archive.ts';
import { readXml } from '../xml.ts';

export interface Styles {
  /** The list and level of a paragraph style; null for none. The level is null where the list knows it. */
  readonly listOf: (style: string | null) => { list: string; level: number | null } | null;
  readonly isHidden: (style: string | null) => boolean;
}

interface Style {
  basedOn: string;
  list: string | null;
  level: number | null;
  isHidden: boolean | null;
}

/** Styles that rest on each other in a ring must not hold us. */
const STEPS = 20;

/** @throws Refused broken */
export async function readStyles(archive: Archive, part: string | null): Promise<Styles> {
  const styles = new Map<string, Style>();
  let standard = '';
  let style: Style | null = null;
  let earlier = 0;
  if (part !== null) {
    await readXml(archive, part, {
      open: (name, attribute) => {
        if (name.endsWith('PrChange')) earlier += 1;
        if (name === 'style') {
          const id = attribute('w:styleId') ?? '';
          style = { basedOn: '', list: null, level: null, isHidden: null };
          styles.set(id, style);
          if (attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? '0'))
            standard = id;
        }
        if (style === null || earlier > 0) return;
        const value = attribute('w:val') ?? '';
        if (name === 'basedOn') style.basedOn = value;
        if (name === 'numId') style.list = value;
        if (name === 'ilvl') style.level = Number(value);
        if (name === 'vanish') style.isHidden = isOn(value);
      },
      close: (name) => {
        if (name.endsWith('PrChange')) earlier -= 1;
        if (name === 'style') style = null;
      },
    });
  }
  const first = <T>(id: string | null, has: (style: Style) => T | null): T | null => {
    let at = styles.get(id ?? standard);
    for (let step = 0; at && step < STEPS; step += 1) {
      const value = has(at);
      if (value !== null) return value;
      at = styles.get(at.basedOn);
    }
    return null;
  };
  return {
    listOf: (id) => {
      const list = first(id, (one) => one.list);
      return list === null || list === '0' ? null : { list, level: first(id, (one) => one.level) };
    },
    isHidden: (id) => id !== null && first(id, (one) => one.isHidden) === true,
  };
}

/** A switch without a value is on. */
export function isOn(value: string): boolean {
  return !/^(?:0|false|off)$/.test(value);
}
