import { matchesIn } from '../text/matches.ts';
import { rememberedByText } from '../text/remember.ts';
import type { Wording } from '../text/wording.ts';
import { says } from './lexicon.ts';
import type { RuleContext } from './rule.ts';

type Words = Pick<RuleContext, 'lexicon' | 'vocabulary'>;

/** What a line is about: the words and figures by which it is known again in another text. */
export interface Gist {
  /** Runs of characters that name its matter: the first clause, with what a short title leads to. */
  readonly head: readonly string[];
  /** The runs of the other clauses. */
  readonly rest: readonly string[];
  /** 15户, 1300元: amounts that do not stand in every line. */
  readonly amounts: ReadonlySet<string>;
  readonly brands: readonly string[];
  /** Names of one thing under different words: 价签 and 标价率. */
  readonly topics: readonly string[];
}

const CLAUSE = /[^。;,!?:\n\t|]+[。;,!?:\n\t|]?/g;
const TOPICS = ['topic-tag', 'topic-order', 'topic-terminal', 'topic-visit', 'topic-arrears'];
/** Of a product they are told with its name, of the whole area in many words. */
const MEASURES = ['topic-volume', 'topic-price'];
/** 库存: and the like lead to what is done about it. */
const TITLE_MAX = 10;
/** Shorter than this a common piece of two lines may be chance. */
const SHORT = 2;
/** Amounts from here on are not met by chance; 2户 and 3条 are. */
const NOTABLE = 5;

/** The gist of a folded line. */
export function gistOf(wording: Wording, context: Words): Gist {
  const { lexicon } = context;
  const { text } = wording;
  const clauses = matchesIn(text, CLAUSE)
    .map(([clause]) => ({
      matter: matterIn(clause, context),
      isTitle: clause.length <= TITLE_MAX && clause.endsWith(':'),
    }))
    .filter(({ matter }) => matter.length > 0);
  const brands = wording.hitsOf(lexicon('brand')).map(({ start, end }) => text.slice(start, end));
  const heads = clauses[0]?.isTitle ? 2 : 1;
  const matter = clauses.map((clause) => clause.matter);
  return {
    head: matter.slice(0, heads).flat(),
    rest: matter.slice(heads).flat(),
    amounts: amountsOf(wording),
    brands,
    topics: (brands.length > 0 ? TOPICS : [...TOPICS, ...MEASURES]).filter((topic) =>
      says(wording, lexicon(topic)),
    ),
  };
}

/** 15户 of a wording, small ones left out. */
export function amountsOf({ quantities }: Wording): ReadonlySet<string> {
  return new Set(
    quantities
      .filter(({ digits }) => Number(digits) >= NOTABLE)
      .map(({ digits, unit }) => `${digits}${unit}`),
  );
}

/** How many characters the runs have. */
export function sizeOf(runs: readonly string[]): number {
  return runs.reduce((sum, run) => sum + run.length, 0);
}

/** The pieces of two characters or more that stand in a text too, the longest at each place. */
export function sharedWith(text: string, runs: readonly string[]): readonly string[] {
  return runs.flatMap((run) => {
    const shared: string[] = [];
    for (let at = 0; at + SHORT <= run.length;) {
      let length = 0;
      while (at + length < run.length && text.includes(run.slice(at, at + length + 1))) length += 1;
      if (length >= SHORT) shared.push(run.slice(at, at + length));
      at += Math.max(1, length);
    }
    return shared;
  });
}

const HAN = /\p{Script=Han}{2,}/gu;

/** What is left of a clause without places told by their neighbours, times and words of every plan. */
function matterIn(clause: string, { lexicon }: Words): readonly string[] {
  const told = clause
    .replace(lexicon('beside').expression, ' ')
    .replace(lexicon('plan-common').expression, ' ');
  return runsOf(told);
}

const runsOf = rememberedByText((text): readonly string[] => text.match(HAN) ?? []);
