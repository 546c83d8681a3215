/** Who wrote a text and for which area, as its title, sign-off and opening say. */
import { fold } from '../text/fold.ts';
import { scopePlaces } from './scope-places.ts';

export interface Whose {
  readonly author: string | null;
  readonly area: string | null;
}

/** Null where the text does not say. `titleField` is the portal's own title, null where it has none. */
export function whoseIs(text: string, titleField: string | null = null): Whose {
  const { title, signOff, opening } = scopePlaces(text, titleField);
  const places = [title ?? '', ...signOff, opening].map(fold);
  return {
    author: firstOf(signOff.map(fold), nameIn),
    area: firstOf(places, (place) => AREA.exec(place)?.[0] ?? null),
  };
}

const AREA =
  /(?:(?![我们本各全该在月年日])\p{Script=Han}){2,5}?(?:片区|支行|分行|营业部|营业厅|营销部|分公司|网格|网点)/u;

/** What may stand in a line with the name: the date, the post, the department. */
const BESIDES =
  /\d{2,4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{0,2}\s*[日号]?|(?:汇报|报告|填报|填写|总结|撰写)?人?(?:姓名)?:|客户经理|市场经理|\p{Script=Han}{2,8}(?:片区|支行|分行|公司|部|科|室|中心|局|厅)/gu;

function nameIn(line: string): string | null {
  const rest = line.replace(BESIDES, ' ').trim();
  return /^\p{Script=Han}{2,4}$/u.test(rest) ? rest : null;
}

function firstOf(places: readonly string[], read: (place: string) => string | null): string | null {
  for (const place of places) {
    const found = read(place);
    if (found !== null) return found;
  }
  return null;
}
