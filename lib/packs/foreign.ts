/** Packs from outside: a file that somebody sent may be clumsy, or made to keep the machine busy. */
import { monthsIn } from './compile.ts';
import { effortOf, type Effort } from './effort.ts';
import { packById, packIds } from './index.ts';
import { PackError, patternsOf, readPack, type Pack } from './pack.ts';

/**
 * What one pattern may try at one place of a text. Ours stay below; ten thousand characters are then
 * worked through in seconds at the very worst.
 */
const STEPS_MAX = 400_000;
/** All patterns of a pack together. */
const PACK_STEPS_MAX = 2_000_000;
/** A pattern of the beginning is tried once a sentence, not at each of its places. */
const PLACES = 10;

/**
 * A pack that did not come with the product. Besides what readPack asks for, each of its patterns must
 * be done with a text in time that grows with the text alone; none is run before that is known.
 * @throws PackError
 */
export function readForeignPack(data: unknown): Pack {
  const pack = readPack(data);
  const problems: string[] = [];
  let all = 0;
  for (const { path, source } of patternsOf(pack)) {
    const { problem, steps } = weighed(source);
    if (problem !== null) problems.push(`${path}：${problem}`);
    all += steps;
  }
  if (problems.length === 0 && all > PACK_STEPS_MAX) {
    problems.push('（整体）：各条写法合起来要试的太多，长文本会卡住；请删去用不到的，或减少次数');
  }
  if (problems.length > 0) throw new PackError(problems);
  return pack;
}

interface Weighed {
  readonly problem: string | null;
  readonly steps: number;
}

/** Packs are read again and again, and most of their patterns are ours. */
const known = new Map<string, Weighed>();
const KNOWN_MAX = 20_000;

function weighed(source: string): Weighed {
  const ready = known.get(source) ?? (shipped().has(source) ? SHIPPED : weigh(source));
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(source, ready);
  return ready;
}

function weigh(source: string): Weighed {
  const [pattern = ''] = monthsIn(ANY_MONTH)([source]);
  const effort = effortOf(pattern);
  if (effort.kind !== 'bounded') return { problem: wordsOf(effort), steps: 0 };
  const steps = effort.isOfBeginning ? effort.steps / PLACES : effort.steps;
  return { problem: steps > STEPS_MAX ? TOO_MUCH : null, steps };
}

/** The names of all months are alike. */
const ANY_MONTH = '2026-11';

const TOO_MUCH =
  '可选和次数叠在一起，同一处要试的走法太多，长文本会卡住；请把次数改小（如 {0,500} 改成 {0,20}），或拆成几条';

const QUOTED_MAX = 40;

function wordsOf({ kind, words }: Exclude<Effort, { kind: 'bounded' }>): string {
  const quoted = words.length > QUOTED_MAX ? `${words.slice(0, QUOTED_MAX)}…` : words;
  switch (kind) {
    case 'endless':
      return `“${quoted}”的重复没有上限，遇到长文本会卡住；请写出最多几次，如“*”改成 {0,20}，“+”改成 {1,20}`;
    case 'backreference':
      return `不能用“${quoted}”引用前面的内容；请把要找的字直接写出来`;
    case 'modifiers':
      return `不能用“${quoted}”里的修饰符；请把大小写都写出来，如 [Aa]`;
    default:
      return `看不懂“${quoted}”，不能确定它会不会卡住；请改用普通的写法`;
  }
}

/** Ours are bounded, which the tests show; they weigh little beside what a pack may. */
const SHIPPED: Weighed = { problem: null, steps: 0 };
let ours: ReadonlySet<string> | null = null;

function shipped(): ReadonlySet<string> {
  return (ours ??= new Set(
    packIds.flatMap((id) => {
      const pack = packById(id);
      return pack === null ? [] : patternsOf(pack).map(({ source }) => source);
    }),
  ));
}
