/** How a group of deductions of one rule is told in a list: in words that hold for all of them. */
import { rules } from '../rules/index.ts';

interface Told {
  readonly rule: string | null;
  readonly title: string;
  readonly improvement: string;
}

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** A longer title, or one with a figure in it, tells of one place in one text. */
const SHORT = 24;

export function groupTitle(group: readonly Told[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const isOne = group.every(({ title }) => title === first.title);
  const isGeneral = first.title.length <= SHORT && !/\d/.test(first.title);
  return isOne && isGeneral ? first.title : (ruleOf(first)?.title ?? first.title);
}

/** What all of them ask, or what the rule asks in general. */
export function groupImprovement(group: readonly Told[]): string {
  const [first] = group;
  if (first === undefined) return '';
  const isOne = group.every(({ improvement }) => improvement === first.improvement);
  return isOne ? first.improvement : (ruleOf(first)?.ask ?? first.improvement);
}

function ruleOf({ rule }: Told) {
  return rule === null ? undefined : byId.get(rule);
}
