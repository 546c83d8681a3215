/** What an outline says in each part: facts, last month's plan, this month's tasks, sentences to be filled in. */
import type { Fact } from '../../evidence/fact.ts';
import { isMain } from '../../evidence/metric.ts';
import type { PackPart } from '../../packs/pack.ts';
import { answeredBy } from '../../rules/same-thing.ts';
import { says } from '../../rules/lexicon.ts';
import { sentencesIn } from '../../rules/sentences.ts';
import { fold } from '../../text/fold.ts';
import { wordingOf } from '../../text/wording.ts';
import { framesOf } from '../frames.ts';
import type { Ground } from '../ground.ts';
import { slot } from '../slots.ts';
import type { OutlineLine } from './insertion.ts';

/** What an outline can draw on besides the text. */
export interface OutlineSources {
  /** Last month's plan, an item a string. */
  readonly lastPlan: readonly string[];
  /** What the department set for this month, a task a string. */
  readonly tasks: readonly string[];
}

/** More facts at once are a table, not a summary: the others are offered, not chosen. */
const FACTS_CHOSEN = 4;
/** What a summary tells first. */
const TOLD_FIRST = ['completion', 'year-on-year', 'month-on-month', 'rank', 'comparison'];

/** The facts that belong to a part, the main metric's first; those that the text holds already left out. */
export function factLines(part: PackPart, ground: Ground): readonly OutlineLine[] {
  return factsFor(part, ground).map(({ id, sentence }) => ({
    id: `fact ${id}`,
    kind: 'fact',
    text: sentence,
  }));
}

export function factsFor(part: PackPart, ground: Ground): readonly Fact[] {
  const { document, facts } = ground;
  return facts
    .filter(
      (fact) =>
        homeOfMetric(fact.metric, ground) === part.id && !document.text.includes(fact.sentence),
    )
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ kind, metric }: Fact): number {
  const place = TOLD_FIRST.indexOf(kind);
  return (place === -1 ? TOLD_FIRST.length : place) + (isMain(metric) ? 0 : TOLD_FIRST.length + 1);
}

/** The facts of the main metric that a reader expects; of other metrics the first few. */
export function chosenFacts(lines: readonly OutlineLine[]): readonly string[] {
  return lines.slice(0, FACTS_CHOSEN).map(({ id }) => id);
}

/** A list of tasks is no summary: the first few are chosen, and all that was planned. */
const TASKS_CHOSEN = 3;

export function chosenOf(lines: readonly OutlineLine[]): readonly string[] {
  const tasks = lines.filter(({ kind }) => kind === 'task').slice(0, TASKS_CHOSEN);
  return lines.filter((line) => line.kind !== 'task' || tasks.includes(line)).map(({ id }) => id);
}

/** The part that a metric is told in: the key brands', the customers', else where the figures stand. */
function homeOfMetric(metric: string, ground: Ground): string | null {
  const { pack, lexicon } = ground.context;
  const parts = pack.parts.filter(({ data }) => data);
  const folded = fold(metric);
  if (says(folded, lexicon('brand'))) {
    const brand = parts.find(({ id }) => id === 'brand');
    if (brand) return brand.id;
  }
  const customer = parts.find(({ id }) => id === 'customer');
  if (customer && says(folded, lexicon('maintenance'))) return customer.id;
  if (customer && /客户|用户|户数|库存|终端/.test(folded)) return customer.id;
  return parts[0]?.id ?? null;
}

/** Sentences to be filled in; what a fact tells is not asked. */
export function questionLines(part: PackPart, ground: Ground): readonly OutlineLine[] {
  const known = part.data ? factsFor(part, ground).slice(0, FACTS_CHOSEN) : [];
  return framesOf(part, known).map((text, index) => ({
    id: `question ${index + 1}`,
    kind: 'question',
    text,
  }));
}

/** Each part's plan items and tasks that the text says nothing of yet. */
export function carriedLines(
  { lastPlan, tasks }: OutlineSources,
  ground: Ground,
): ReadonlyMap<string, readonly OutlineLine[]> {
  const told = sentencesIn(ground.document.blocks).map(({ wording }) => wording);
  const isTold = answeredBy(told);
  const lines = new Map<string, OutlineLine[]>();
  const put = (words: string, line: OutlineLine): void => {
    if (words === '' || isTold(wordingOf(fold(words)))) return;
    const home = homeOfWords(words, ground);
    if (home !== null) lines.set(home, [...(lines.get(home) ?? []), line]);
  };
  for (const [index, item] of lastPlan.entries()) {
    const words = bare(item);
    const text = `上月计划${words}，本月${slot('做到多少，没做到的原因')}。`;
    put(words, { id: `carry-over ${index + 1}`, kind: 'carry-over', text });
  }
  for (const [index, task] of tasks.entries()) {
    const words = bare(task);
    const text = `${words}：本月${slot('做了多少，结果怎样')}。`;
    put(words, { id: `task ${index + 1}`, kind: 'task', text });
  }
  return lines;
}

/** Without its list mark and its full stop. */
function bare(item: string): string {
  return item
    .trim()
    .replace(/^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]|[①-⑳•■◆●-])\s*(?!\d)/, '')
    .replace(/[。；;，,：:\s]+$/, '');
}

/** Where a result is reported: the part with figures whose words the item holds most of, else the first. */
function homeOfWords(words: string, { context }: Ground): string | null {
  const folded = fold(words);
  const parts = context.shapes.parts
    .filter(({ id }) => context.pack.parts.some((part) => part.id === id && part.data))
    .map(({ id, anchors, cues }) => ({
      id,
      fit: [anchors, cues].reduce(
        (sum, pattern) => sum + new Set(pattern ? (folded.match(pattern) ?? []) : []).size,
        0,
      ),
    }));
  const [best] = parts.toSorted((a, b) => b.fit - a.fit);
  if (best && best.fit > 0) return best.id;
  return parts[0]?.id ?? context.pack.parts.find(({ required }) => required)?.id ?? null;
}
