import { useMemo, useState } from 'react';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Fact } from '../../../lib/evidence/fact.ts';
import { factsOf } from '../../../lib/evidence/facts.ts';
import { figuresOf, nameKey, type Figure } from '../../../lib/evidence/indicators.ts';
import { scopePlaces } from '../../../lib/evidence/scope-places.ts';
import { isTotal, scopeOf } from '../../../lib/evidence/scope.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { useIndicators, useIndicatorSummary } from '../evidence/use-indicators.ts';
import { useOwnBefore } from '../records/use-months.ts';
import { useTaskList } from '../tasks/use-task-list.ts';

/** What is known of a draft's month besides the draft. */
export interface Known {
  readonly given: CheckContext;
  /** Of the scope; empty where that is not known or has no figures. */
  readonly facts: readonly Fact[];
  /** The figures of the scope and of the totals: what numbers are looked up in. Thousands of others are not theirs. */
  readonly figures: readonly Figure[];
  /** Whose figures the facts are of; null where the draft does not tell and there are several. */
  readonly scope: string | null;
  readonly scopes: readonly string[];
}

/**
 * Live; undefined until all of it is read. What cannot be read is left out: the background reads the same
 * tables at every check, and tells.
 */
export function useKnown(draft: Draft, picked: string | null = null): Known | undefined {
  const { text, titleField, period, field } = draft;
  const summary = useIndicatorSummary(period);
  const scopes = summary?.ok ? summary.value.scopes : NONE;
  const scope = useMemo(
    () => picked ?? scopeFor(text, titleField, scopes),
    [picked, text, titleField, scopes],
  );
  const indicators = useIndicators(period, scope ?? '');
  const months = useOwnBefore(period);
  const tasks = useTaskList(period);
  // A form of several labelled fields has no place for a title: the form itself bears it.
  const title = titleField ?? (field.kind === 'joined' ? field.label : null);
  return useMemo(() => {
    if (!summary || !indicators || !months || !tasks) return undefined;
    const figures = indicators.ok ? indicators.value : [];
    return {
      given: {
        period,
        author: null,
        portal: { titleField: title },
        indicators: figures,
        history: (months.ok ? months.value : []).map((month) => ({ ...month, id: month.key })),
        tasks: tasks.ok ? (tasks.value?.tasks ?? []) : [],
      },
      facts: scope === null ? [] : factsOf(figuresOf(figures), period, scope).facts,
      figures: figures.filter(
        (one) => nameKey(one.scope) === nameKey(scope ?? '') || isTotal(one.scope),
      ),
      scope,
      scopes,
    };
  }, [summary, indicators, months, tasks, period, title, scope, scopes]);
}

const NONE: readonly string[] = [];

/** The one that the text names; the only area where there is one. */
function scopeFor(
  text: string,
  titleField: string | null,
  scopes: readonly string[],
): string | null {
  const stated = scopeOf(scopePlaces(text, titleField), scopes);
  const areas = scopes.filter((scope) => !isTotal(scope));
  return stated ?? (areas.length === 1 ? (areas[0] ?? null) : null);
}

/**
 * The draft as it was last checked: while a newer text is being checked its findings are still those of the
 * one before. Null before the first check.
 */
export function useChecked(draft: Draft): Draft | null {
  const isChecked = draft.checkedAt !== null && draft.checkedAt >= draft.savedAt;
  const [last, setLast] = useState(isChecked ? draft : null);
  if (isChecked && draft !== last) setLast(draft);
  return isChecked ? draft : last;
}
