/** A model's proposals as suggestions: anchored, guarded, restored. What fails comes back with its reason. */
import type { Finding } from '../rules/report.ts';
import type { Span } from '../text/span.ts';
import { anchorOf } from './guard/anchor.ts';
import { block, type Block } from './guard/block.ts';
import { guard, type Verdict } from './guard/guard.ts';
import type { Sources } from './guard/sources.ts';
import type { Proposal } from './prompts/rewrite.ts';
import type { Redacted, Redactor } from './redact/redactor.ts';
import type { Suggestion } from './suggestion.ts';

export interface Asked {
  readonly finding: Pick<Finding, 'id' | 'rule' | 'start' | 'end'>;
  /** The draft as it stands. */
  readonly draft: string;
  /** The same, redacted: what was sent, and what numbers are looked up in, so that no phone number counts. */
  readonly redacted: Redacted;
  readonly redactor: Redactor;
  /** Of the redacted draft. */
  readonly sources: Sources;
  /** The prompt's. */
  readonly nonce: string;
}

/** One verdict a proposal, in their order; spans, quotes and rewrites are those of the draft as it stands. */
export function propose(proposals: readonly Proposal[], asked: Asked): readonly Verdict[] {
  return proposals.map((proposal) => {
    const placed = place(proposal, asked);
    const { suggestion } = placed;
    if (placed.fault)
      return restored({ state: 'blocked', suggestion, blocks: [placed.fault] }, asked);
    const foreign = foreignIn(proposal, asked);
    return restored(
      foreign.length > 0
        ? { state: 'blocked', suggestion, blocks: foreign }
        : guard(suggestion, asked.sources),
      asked,
    );
  });
}

function foreignIn(proposal: Proposal, { finding, redactor, nonce }: Asked): readonly Block[] {
  const blocks: Block[] = [];
  if (proposal.ruleId !== finding.rule)
    blocks.push(block('rule-unknown', { rule: proposal.ruleId }));
  const said = [proposal.rewrite, proposal.why, ...proposal.needs].join('\n');
  if (said.includes(nonce)) blocks.push(block('prompt-echoed'));
  const [token] = redactor.restore(said).unknown;
  if (token !== undefined) blocks.push(block('token-altered', { token }));
  return blocks;
}

/** The proposal with its place in the redacted draft. */
function place(
  proposal: Proposal,
  { finding, redacted }: Asked,
): { suggestion: Suggestion; fault: Block | null } {
  const near = redacted.toRedacted(finding);
  const made = (span: Span): Suggestion => ({
    ruleId: proposal.ruleId,
    findingId: finding.id,
    span,
    quote: redacted.text.slice(span.start, span.end),
    action: proposal.action,
    rewrite: proposal.rewrite,
    why: proposal.why,
    needs: proposal.needs,
    source: 'llm',
  });
  if (proposal.action !== 'replace' && proposal.quote.trim() === '')
    return { suggestion: made({ start: near.end, end: near.end }), fault: null };
  const anchor = anchorOf(redacted.text, proposal.quote, near);
  if (anchor.kind !== 'found') {
    const kind = anchor.kind === 'missing' ? 'quote-missing' : 'quote-twice';
    return { suggestion: made(near), fault: block(kind, { quote: proposal.quote }) };
  }
  const { span } = anchor;
  const isBehind = proposal.action === 'insert';
  return { suggestion: made(isBehind ? { start: span.end, end: span.end } : span), fault: null };
}

function restored(verdict: Verdict, { draft, redacted, redactor }: Asked): Verdict {
  const { suggestion } = verdict;
  const span = redacted.toGiven(suggestion.span);
  const rewrite = redactor.restore(suggestion.rewrite);
  const moved = <S extends Span>(one: S): S => ({
    ...one,
    start: rewrite.at(one.start),
    end: rewrite.at(one.end),
  });
  const given: Suggestion = {
    ...suggestion,
    span,
    quote: draft.slice(span.start, span.end),
    rewrite: rewrite.text,
    why: redactor.restore(suggestion.why).text,
    needs: suggestion.needs.map((need) => redactor.restore(need).text),
  };
  return verdict.state === 'passed'
    ? { ...verdict, suggestion: given, origins: verdict.origins.map(moved) }
    : {
        ...verdict,
        suggestion: given,
        blocks: verdict.blocks.map((one) => ({ ...one, span: one.span && moved(one.span) })),
      };
}
