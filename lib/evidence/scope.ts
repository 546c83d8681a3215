/** Whose figures a text speaks of: the area, branch or group named in its title, sign-off or opening. */
import { fold } from '../text/fold.ts';
import { nameKey } from './indicators.ts';

/** The places where a text says whose it is; null or empty where it has none. */
export interface ScopePlaces {
  readonly title: string | null;
  /** Name, department and date lines. */
  readonly signOff: readonly string[];
  /** The first paragraph of the body. */
  readonly opening: string;
}

const KINDS =
  '片区|营销部|营业部|营业厅|分公司|支行|分行|分局|分理处|网点|服务站|市场部|中心|大区|网格|县局|市局|县|市|区|镇|乡|街道|局|站|所|组|队|部';
const TOTAL =
  /^(?:全(?:县|市|省|区|州|行|网|国|辖|公司|部|片区)?|合计|总计|小计|平均|.*(?:合计|平均|总体))$/;
const KIND = new RegExp(`(?:${KINDS})$`);
/** A name before 片区 and the like; 各片区 and 本片区 are none. */
const NAMED = /\p{Script=Han}[^各本我该全等个\P{Script=Han}](?:片区|支行|网点|网格)/u;

/** What scopes can be ranked with each other: those of one kind. Null for totals (全县, 合计). */
export function levelOf(scope: string): string | null {
  const key = nameKey(scope);
  if (TOTAL.test(key)) return null;
  return KIND.exec(key)?.[0] ?? '';
}

export function isTotal(scope: string): boolean {
  return levelOf(scope) === null;
}

/**
 * The one of the known scopes that the text is about; null when it names none, or another first.
 * The title goes before the sign-off, the sign-off before the opening; a total (全县) counts only
 * where no area is named. A title or sign-off that names an area without figures settles it: the
 * opening may then compare with others.
 */
export function scopeOf(places: ScopePlaces, known: readonly string[]): string | null {
  const areas = known.filter((scope) => !isTotal(scope));
  const stated = [places.title ?? '', places.signOff.join('\n')];
  for (const place of stated) {
    const found = firstNamed(place, areas, true);
    if (found !== null) return found;
    if (namesAnother(place)) return null;
  }
  return (
    firstNamed(places.opening, areas, false) ??
    firstNamed([...stated, places.opening].join('\n'), known.filter(isTotal), false)
  );
}

/** The scope named first, the longest of those at one place; a bare 城关 is enough in a title. */
function firstNamed(text: string, scopes: readonly string[], isStemEnough: boolean): string | null {
  const folded = nameKey(text);
  const found = scopes.flatMap((scope) => {
    const key = nameKey(scope);
    const stem = key.replace(KIND, '');
    const names = isStemEnough && stem.length >= 2 ? [key, stem] : [key];
    return names.flatMap((name) => {
      const at = name === '' ? -1 : folded.indexOf(name);
      return at === -1 ? [] : [{ scope, at, length: name.length }];
    });
  });
  const [first] = found.toSorted((a, b) => a.at - b.at || b.length - a.length);
  return first?.scope ?? null;
}

function namesAnother(text: string): boolean {
  return NAMED.test(fold(text));
}
