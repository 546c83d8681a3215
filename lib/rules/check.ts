import { compilePack } from '../packs/compile.ts';
import type { Pack } from '../packs/pack.ts';
import { readDocument } from '../text/document.ts';
import { Memory } from '../text/memory.ts';
import { createMemo, type Memo } from '../text/paragraph.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { coverageOf } from './coverage.ts';
import { findingsOf } from './findings.ts';
import { rules } from './index.ts';
import { partReports } from './part-report.ts';
import type { Judgement, Unscored } from './report.ts';
import type { CheckContext, RuleContext } from './rule.ts';

export type { CheckContext, OtherSummary } from './rule.ts';

const shared = createMemo();

/**
 * Checks a text against a pack. Pure: the memo only remembers what a line says.
 * Blank and over-long texts are not judged; nothing throws, whatever the text holds.
 */
export function check(
  text: string,
  pack: Pack,
  given: CheckContext,
  memo: Memo = shared,
): Unscored {
  const context: RuleContext = { ...compilePack(pack, given.period), given };
  const judgement = judgementOf(text, context);
  if (judgement !== 'judged') return unjudged(judgement, given);
  const document = readDocument(text, context.shapes, memo, memoryFor(context, memo));
  return {
    judgement,
    title: document.title?.facts.text.trim() ?? null,
    period: given.period,
    parts: partReports(document, context),
    numbers: coverageOf(document),
    findings: findingsOf(document, context, rules),
  };
}

/** What is kept of the text that was checked last with this memo, as long as it is checked by the same pack. */
const memories = new WeakMap<Memo, { readonly vocabulary: Vocabulary; readonly memory: Memory }>();

function memoryFor({ vocabulary }: RuleContext, memo: Memo): Memory {
  const last = memories.get(memo);
  if (last?.vocabulary === vocabulary) return last.memory;
  const memory = new Memory();
  memories.set(memo, { vocabulary, memory });
  return memory;
}

function judgementOf(text: string, context: RuleContext): Judgement {
  if (text.length > context.limit('max-length')) return 'too-long';
  return /[\p{L}\p{N}]/u.test(text) ? 'judged' : 'blank';
}

function unjudged(judgement: Judgement, { period }: CheckContext): Unscored {
  return {
    judgement,
    title: null,
    period,
    parts: [],
    numbers: { found: 0, checked: 0, consistent: 0, items: [] },
    findings: [],
  };
}
