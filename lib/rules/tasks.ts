import { readTasks } from '../evidence/tasks.ts';
import { compilePack } from '../packs/compile.ts';
import type { Pack } from '../packs/pack.ts';
import { perDocument, readDocument } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { remembered } from '../text/remember.ts';
import { wordingOf, type Wording } from '../text/wording.ts';
import { gistOf } from './gist.ts';
import { passagesIn, placeAbout } from './passages.ts';
import type { CheckContext, RuleContext } from './rule.ts';

/** The department's tasks of the month, an item a task; empty where none are known. */
export function tasksOf({ given }: RuleContext): readonly string[] {
  return given.tasks ? read(given.tasks) : NONE;
}

const NONE: readonly string[] = [];
/** No department sets more; each is looked for in the whole text at every keystroke. */
const MOST = 60;
/** What makes a task known again stands in so many characters. */
const LENGTH = 200;
const read = remembered((lines: readonly string[]) => readTasks(lines).slice(0, MOST));

/** The tasks that the text speaks of nowhere, neither as done nor as planned; standing duties left out. */
export const forgottenTasks = perDocument((document, context: RuleContext): readonly string[] => {
  const { lexicon } = context;
  const tasks = tasksOf(context);
  if (tasks.length === 0) return tasks;
  const passages = passagesIn(document.paragraphs);
  return tasks.filter((task) => {
    const wording = wordingOf(fold(task.slice(0, LENGTH)));
    if (wording.says(lexicon('standing-duty'))) return false;
    const gist = gistOf(wording, context);
    return gist.head.length > 0 && placeAbout({ kind: 'task', gist }, passages, context) === null;
  });
});

/** The same for a text that is not read yet. */
export function forgottenIn(text: string, pack: Pack, given: CheckContext): readonly string[] {
  const compiled = compilePack(pack, given.period);
  return forgottenTasks(readDocument(text, compiled.shapes), { ...compiled, given });
}

/** So much of a sentence stands in the list, in pieces of so many characters. */
const SHARE = 0.6;
const PIECE = 3;
/** Fewer characters are a name of the task. */
const LEAST = 8;

/** Whether a sentence repeats what the list says. */
export function repeatsTasks(wording: Wording, context: RuleContext): boolean {
  const tasks = tasksOf(context);
  if (tasks.length === 0 || wording.quantities.length > 0) return false;
  const pieces = piecesOf(tasks);
  const runs = wording.text.match(/\p{Script=Han}{2,}/gu) ?? [];
  const size = runs.reduce((sum, run) => sum + run.length, 0);
  if (size < LEAST) return false;
  return runs.reduce((sum, run) => sum + repeatedIn(run, pieces), 0) >= size * SHARE;
}

/** Every run of that many characters in the list. */
const piecesOf = remembered((tasks: readonly string[]): ReadonlySet<string> => {
  const pieces = new Set<string>();
  for (const run of fold(tasks.join('\n')).match(/\p{Script=Han}{3,}/gu) ?? []) {
    for (let at = 0; at + PIECE <= run.length; at += 1) pieces.add(run.slice(at, at + PIECE));
  }
  return pieces;
});

/** How many characters of a run stand in pieces of the list. */
function repeatedIn(run: string, pieces: ReadonlySet<string>): number {
  let repeated = 0;
  let covered = 0;
  for (let at = 0; at + PIECE <= run.length; at += 1) {
    if (!pieces.has(run.slice(at, at + PIECE))) continue;
    repeated += at + PIECE - Math.max(at, covered);
    covered = at + PIECE;
  }
  return repeated;
}
