/** What the author set aside, and its undoing. */
import type { Finding } from '../rules/report.ts';
import { database } from './database.ts';
import { dismissalSchema, type Dismissal } from './schema.ts';

/** Everything that silences findings of this draft: its own dismissals and those by rule. */
export async function dismissalsFor(draftKey: string): Promise<Dismissal[]> {
  const [here, everywhere] = await Promise.all([
    database.dismissals.where('draftKey').equals(draftKey).toArray(),
    database.dismissals.where('scope').equals('rule').toArray(),
  ]);
  return [...here, ...everywhere];
}

export async function dismissHere(draftKey: string, finding: Finding, at: number): Promise<void> {
  await put({ key: hereKey(draftKey, finding), scope: 'text', draftKey, finding: finding.id, at });
}

export async function dismissRule(rule: string, at: number): Promise<void> {
  await put({ key: ruleKey(rule), scope: 'rule', rule, at });
}

/** Lifts whatever silences this finding: its own dismissal and its rule's. */
export async function restore(draftKey: string, finding: Finding): Promise<void> {
  await database.dismissals.bulkDelete([hereKey(draftKey, finding), ruleKey(finding.rule)]);
}

/** The dismissal that silences a finding; the rule's wins, for it is the wider one. */
export function dismissalOf(
  finding: Finding,
  dismissals: readonly Dismissal[],
): Dismissal | undefined {
  return (
    dismissals.find((one) => one.scope === 'rule' && one.rule === finding.rule) ??
    dismissals.find((one) => one.scope === 'text' && one.finding === finding.id)
  );
}

async function put(dismissal: Dismissal): Promise<void> {
  await database.dismissals.put(dismissalSchema.parse(dismissal));
}

function hereKey(draftKey: string, finding: Finding): string {
  return `text ${draftKey} ${finding.id}`;
}

function ruleKey(rule: string): string {
  return `rule ${rule}`;
}
