/** Every rule's own bad examples: what its coach suggests mends them. */
import { expect, test } from 'vitest';
import { applySuggestion } from '../../../lib/coach/apply.ts';
import { groundOf } from '../../../lib/coach/ground.ts';
import { suggest } from '../../../lib/coach/rules/suggest.ts';
import { fillSlots, openSlots } from '../../../lib/coach/slots.ts';
import { judge } from '../../../lib/review/judge.ts';
import { rules } from '../../../lib/rules/index.ts';
import { unmark } from '../../rules/example.ts';
import { shippedPack } from '../engine/packs.ts';
import { answer } from './answers.ts';

const tobacco = shippedPack('tobacco');
/** Rules that ask in some places: only the author can say which of two things holds. */
const ASKING = [
  'form/genre',
  'form/proportion',
  'truth/contradiction',
  'copying/own-history',
  'copying/colleague',
];

const examples = rules.flatMap(({ id, bad }) =>
  bad.map((example, index) => [`${id} ${index + 1}`, id, example] as const),
);

test.each(examples)('%s', (_, id, example) => {
  const { text, given } = unmark(example);
  const { document, context } = groundOf(text, tobacco, given);
  const before = judge(text, tobacco, given).findings;
  const own = before.filter(({ rule }) => rule === id);
  // Where most of the example is missing, the rules that look inside are silent.
  for (const finding of own) {
    const suggestion = suggest(finding, document, context, []);
    if (suggestion.action === 'ask') {
      expect(ASKING).toContain(id);
      expect(suggestion.needs).toHaveLength(1);
      continue;
    }
    const answers = openSlots(suggestion.rewrite).map(({ question }) => answer(question));
    const { text: rewrite } = fillSlots(suggestion.rewrite, answers);
    const applied = applySuggestion(text, { ...suggestion, rewrite });
    if (applied.kind !== 'written') throw new Error(applied.kind);
    const after = judge(applied.text, tobacco, given).findings.filter(({ rule }) => rule === id);
    expect(after.length).toBeLessThan(own.length);
  }
});
