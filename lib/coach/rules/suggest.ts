/** The rule coach: a suggestion for every finding, from the author's own words and the facts at hand. */
import type { Fact } from '../../evidence/fact.ts';
import type { UnscoredFinding } from '../../rules/report.ts';
import type { RuleContext } from '../../rules/rule.ts';
import type { Document } from '../../text/document.ts';
import { openSlots } from '../slots.ts';
import type { Suggestion } from '../suggestion.ts';
import { ask, type Coach } from './coach.ts';
import { coaches } from './index.ts';

/**
 * Pure, and the same for the same text. The finding must be of this document; of a rule that no coach
 * knows (a later version's) it only asks.
 */
export function suggest(
  finding: UnscoredFinding,
  document: Document,
  context: RuleContext,
  facts: readonly Fact[],
): Suggestion {
  const coach: Coach = isKnown(finding.rule) ? coaches[finding.rule] : ask;
  const { action, span, rewrite } = coach(finding, { document, context, facts });
  const needs = openSlots(rewrite).map(({ question }) => question);
  return {
    ruleId: finding.rule,
    findingId: finding.id,
    span,
    quote: document.text.slice(span.start, span.end),
    action,
    rewrite,
    why: finding.why,
    needs: action === 'ask' ? [finding.ask] : needs,
    source: 'rule',
  };
}

function isKnown(rule: string): rule is keyof typeof coaches {
  return Object.hasOwn(coaches, rule);
}
