import type { Pack } from '../packs/pack.ts';
import type { Report } from './report.ts';

/** What is known about a text besides its words. */
export interface CheckContext {
  /** The month it reports on, YYYY-MM; null when unknown. */
  readonly period: string | null;
  readonly author: string | null;
  /** Set when the text comes from a portal form; titleField is the form's own title, null when it has none. */
  readonly portal: { readonly titleField: string | null } | null;
}

export function check(text: string, pack: Pack, context: CheckContext): Omit<Report, 'score'> {
  void pack;
  return {
    judgement: text.trim() === '' ? 'blank' : 'judged',
    title: null,
    period: context.period,
    parts: [],
    numbers: { found: 0, checked: 0 },
    findings: [],
  };
}
