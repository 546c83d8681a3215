/** How a group of deductions is called in a list: by their own words where these are one and short. */
import { rules } from '../rules/index.ts';

const titles: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));

/** A longer one tells of one place in one text. */
const SHORT = 24;

export function groupTitle(
  group: readonly { readonly rule: string | null; readonly title: string }[],
): string {
  const [first, ...rest] = group;
  if (first === undefined) return '';
  const isOne = rest.every(({ title }) => title === first.title);
  if (isOne && first.title.length <= SHORT) return first.title;
  return (first.rule === null ? undefined : titles.get(first.rule)) ?? first.title;
}
