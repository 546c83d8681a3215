/** What an outline says in each part: facts, last month's plan, this month's tasks, sentences to be filled in. */
import type { PackPart } from '../../packs/pack.ts';
import { answeredBy } from '../../rules/same-thing.ts';
import { sentencesIn } from '../../rules/sentences.ts';
import { fold } from '../../text/fold.ts';
import { wordingOf } from '../../text/wording.ts';
import { framesOf } from '../frames.ts';
import type { Ground } from '../ground.ts';
import { factsFor } from '../known.ts';
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
/** The facts that belong to a part, the main metric's first; those that the text holds already left out. */
export function factLines(part: PackPart, ground: Ground): readonly OutlineLine[] {
  return factsFor(part.id, ground).map(({ id, sentence }) => ({
    id: `fact ${id}`,
    kind: 'fact',
    text: sentence,
  }));
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

/** Sentences to be filled in; what a fact tells is not asked. */
export function questionLines(part: PackPart, ground: Ground): readonly OutlineLine[] {
  const known = part.data ? factsFor(part.id, ground).slice(0, FACTS_CHOSEN) : [];
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
