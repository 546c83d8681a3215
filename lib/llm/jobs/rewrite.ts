import { withoutHidden } from '../../coach/guard/injection.ts';
import { factsFor } from '../../coach/known.ts';
import { rewritePrompt } from '../../coach/prompts/rewrite.ts';
import { propose } from '../../coach/propose.ts';
import { createRedactor } from '../../coach/redact/redactor.ts';
import { askedOf, isInstruction, masked, passageAround } from './asked.ts';
import { jobOf, type Job, type Matter, type Names } from './job.ts';

/** Facts that may help with one sentence. */
const FACTS_MOST = 6;

/** Write the sentence of a finding anew. */
export function rewriteJob(matter: Matter, names: Names, nonce: string): Job {
  const { finding, ground } = matter;
  const redactor = createRedactor(names);
  const out = (text: string): string => masked(withoutHidden(redactor.redact(text).text));
  const redacted = redactor.redact(ground.document.text);
  const prompt = rewritePrompt(
    {
      finding: {
        rule: finding.rule,
        quote: out(finding.quote),
        message: out(finding.message),
        why: finding.why,
        ask: out(finding.ask),
      },
      clause: '',
      passage: withoutHidden(passageAround(redacted.text, redacted.toRedacted(finding))),
      facts: (finding.part === null ? [] : factsFor(finding.part, ground))
        .slice(0, FACTS_MOST)
        .map(({ sentence }) => out(sentence)),
      isMasked: isInstruction,
    },
    nonce,
  );
  return jobOf(prompt, { rule: finding.rule, hidden: redactor.counts }, (proposals) => ({
    kind: 'suggestions',
    verdicts: (now) => propose(proposals, askedOf(now, redactor, names, nonce)),
  }));
}
