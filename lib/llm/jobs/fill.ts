import type { Origin } from '../../coach/guard/numbers.ts';
import type { Verdict } from '../../coach/guard/guard.ts';
import { withoutHidden } from '../../coach/guard/injection.ts';
import { factsFor } from '../../coach/known.ts';
import { outlineOf, type OutlineSources } from '../../coach/outline/outline.ts';
import type { OutlineInsertion } from '../../coach/outline/insertion.ts';
import { fillPrompt, type Passage } from '../../coach/prompts/fill.ts';
import type { Proposal } from '../../coach/prompts/rewrite.ts';
import { propose } from '../../coach/propose.ts';
import { createRedactor } from '../../coach/redact/redactor.ts';
import type { Ground } from '../../coach/ground.ts';
import { askedOf, masked } from './asked.ts';
import { jobOf, type Job, type Matter, type Names } from './job.ts';

const FACTS_MOST = 12;

/** Draft a part that is missing or empty from what is known; null where there is no place for it. */
export function fillJob(matter: Matter, names: Names, nonce: string): Job | null {
  const { finding, ground, sources } = matter;
  const part = ground.context.pack.parts.find(({ id }) => id === finding.part);
  if (!part || placeOf(part.id, ground, sources) === null) return null;
  const redactor = createRedactor(names);
  const out = (text: string): string => masked(withoutHidden(redactor.redact(text).text));
  const facts = factsFor(part.id, ground).slice(0, FACTS_MOST);
  const written = ground.document.parts.get(part.id);
  const prompt = fillPrompt(
    {
      part: { title: part.title, guide: part.guide },
      clause: finding.why,
      facts: [...facts.map(({ sentence }) => sentence), ...sources.lastPlan, ...sources.tasks]
        .slice(0, FACTS_MOST)
        .map((sentence, at) => ({ id: `f${at + 1}`, sentence: out(sentence) })),
      written: written ? out(ground.document.text.slice(written.start, written.end)) : '',
    },
    nonce,
  );
  return jobOf(prompt, { rule: finding.rule, hidden: redactor.counts }, (passages) => ({
    kind: 'suggestions',
    verdicts(now) {
      const place = placeOf(part.id, now.ground, now.sources);
      if (place === null) return [];
      const spot = { ...now.finding, start: place.at, end: place.at };
      const asked = askedOf({ ...now, finding: spot }, redactor, names, nonce);
      return joined(propose(passages.map(proposalFor(finding.rule)), asked), place);
    },
  }));
}

function placeOf(part: string, ground: Ground, sources: OutlineSources): OutlineInsertion | null {
  return outlineOf(ground, sources, [part])[0] ?? null;
}

const proposalFor =
  (ruleId: string) =>
  ({ text, needs }: Passage): Proposal => ({
    ruleId,
    quote: '',
    action: 'insert',
    rewrite: text,
    why: '',
    needs,
  });

/** The paragraphs that passed as one insertion under the part's heading; those that did not stay by themselves. */
function joined(
  verdicts: readonly Verdict[],
  { at, heading, isRunIn, gap }: OutlineInsertion,
): readonly Verdict[] {
  const passed = verdicts.filter((one) => one.state === 'passed');
  const [first] = passed;
  const blocked = verdicts.filter(({ state }) => state === 'blocked');
  if (!first) return blocked;
  let rewrite = gap.before + (heading === null ? '' : heading + (isRunIn ? '' : gap.line));
  const origins: Origin[] = [];
  for (const [index, verdict] of passed.entries()) {
    if (index > 0) rewrite += gap.line;
    const by = rewrite.length;
    origins.push(
      ...verdict.origins.map((one) => ({ ...one, start: one.start + by, end: one.end + by })),
    );
    rewrite += verdict.suggestion.rewrite.trim();
  }
  const suggestion = {
    ...first.suggestion,
    span: { start: at, end: at },
    quote: '',
    rewrite: rewrite + gap.after,
    needs: [...new Set(passed.flatMap(({ suggestion: { needs } }) => needs))],
  };
  return [{ state: 'passed', suggestion, origins }, ...blocked];
}
