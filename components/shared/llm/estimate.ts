import type { useTranslation } from 'react-i18next';
import { estimateOf } from '../../../lib/coach/estimate.ts';
import type { Job } from '../../../lib/llm/jobs/job.ts';
import type { LlmSettings } from '../../../lib/llm/settings.ts';

/** How much a question is and what it may cost, in words. */
export function estimate(
  outgoing: Job['outgoing'],
  { prices }: LlmSettings,
  t: ReturnType<typeof useTranslation<'coach'>>['t'],
): string {
  const {
    characters,
    inputTokens: input,
    outputTokens: output,
    cost,
  } = estimateOf(outgoing, prices);
  const size = t('llm.ask.estimate', { characters, input, output });
  return cost === null ? size : size + t('llm.ask.cost', { cost: costWords(cost) });
}

/** Two figures that say something. */
function costWords(cost: number): string {
  return cost >= 0.01 ? cost.toFixed(2) : cost.toPrecision(1);
}
