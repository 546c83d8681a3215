import { matchesIn } from '../text/matches.ts';
import { noted } from '../text/wording.ts';
import { says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

/** 原因是… and 主要是因为… up to the next mark. */
const REASON =
  /(?:原因[^。;]{0,4}?(?:就是|在于|[是在:])|主要(?:就)?(?:是|在于)(?:因为|由于)?)([^,。;]{2,20})/g;
/** The first clause; a very short one with the next. */
const HEAD = /^[^。;\n]{0,7}[^。;,\n]*/;
/** Words that name nobody and nothing in particular. */
const COMMON =
  /没有|这个|那个|(?:比较|较|很)快|速度|程度|情况|这些|我们|他们|客户|商户|店主|用户|部分|有的|几[户家个]|这几?[户家个]|怎么|[的了是在有没不去做来得对也都还又就很太好能会要把被给和与这那个户家烟]/g;
/** Words for one thing: 超期 and 没有按时. */
const SAME = [
  'same-late',
  'same-slow',
  'same-unfamiliar',
  'same-low',
  'same-more',
  'same-passive',
  'same-loose',
];
/** So many characters of its own make a reason. */
const NEW = 3;

/** Whether the reason that an item gives says the problem over again: 续约不主动,原因是没有主动来续约. */
export const repeatsItself = noted((wording, context: RuleContext): boolean => {
  const reasons = matchesIn(wording.text, REASON);
  const [first] = reasons;
  if (!first) return false;
  // What is told of it further on may hold the reason too.
  const problem = HEAD.exec(wording.text.slice(0, first.index))?.[0] ?? '';
  return reasons.every(([, words = '']) => isTheSame(problem, words, context));
});

function isTheSame(problem: string, words: string, { lexicon }: RuleContext): boolean {
  const turned = SAME.map((name) => lexicon(name)).filter(
    (one) => says(problem, one) && says(words, one),
  );
  const bare = turned
    .reduce((left, { expression }) => left.replace(expression, ''), words)
    .replace(COMMON, '');
  const own = [...bare].filter((letter) => !problem.includes(letter));
  const isAbout = turned.length > 0 || bare.length - own.length >= NEW;
  return isAbout && own.length < NEW;
}
