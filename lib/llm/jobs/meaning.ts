import { withoutHidden } from '../../coach/guard/injection.ts';
import { anchorOf } from '../../coach/guard/anchor.ts';
import { meaningPrompt, type MeaningQuestion } from '../../coach/prompts/meaning.ts';
import { createRedactor } from '../../coach/redact/redactor.ts';
import { masked, passageAround } from './asked.ts';
import { jobOf, type Job, type Matter, type Names } from './job.ts';

/** Rules that go by words where it is the meaning that counts: what a reader could see otherwise. */
const QUESTIONS: Readonly<Record<string, MeaningQuestion>> = {
  'problem/cause': 'is-cause',
  'customer/unexplained-change': 'is-cause',
  'problem/vague-suggestion': 'is-feasible',
  'problem/suggestion-basis': 'is-feasible',
  'plan/measures': 'is-answer',
  'experience/lesson': 'is-lesson',
};

/** Ask whether the text says after all what a rule misses; null where the rule needs no reader. */
export function meaningJob(matter: Matter, names: Names, nonce: string): Job | null {
  const { finding, ground } = matter;
  const question = QUESTIONS[finding.rule];
  if (question === undefined) return null;
  const redactor = createRedactor(names);
  const redacted = redactor.redact(ground.document.text);
  const passage = passageAround(redacted.text, redacted.toRedacted(finding))
    .split('\n')
    .map((line) => masked(withoutHidden(line)))
    .join('\n');
  const prompt = meaningPrompt({ question, why: finding.why, clause: '', passage }, nonce);
  return jobOf(prompt, { rule: finding.rule, hidden: redactor.counts }, ([judgement]) => {
    if (!judgement) return null;
    const said = [judgement.why, judgement.question].join('\n');
    if (said.includes(nonce) || redactor.restore(said).unknown.length > 0) return null;
    // Words that do not stand there decide nothing.
    const isQuoted = anchorOf(passage, judgement.quote).kind !== 'missing';
    const restored = (text: string): string => redactor.restore(text).text;
    return {
      kind: 'remark',
      remark: {
        verdict: judgement.verdict === 'yes' && !isQuoted ? 'unsure' : judgement.verdict,
        quote: isQuoted ? restored(judgement.quote) : '',
        why: restored(judgement.why),
        question: restored(judgement.question),
      },
    };
  });
}
