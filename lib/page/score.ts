/** How likely a field is the summary. */
import { attempt } from './access.ts';
import type { Editable } from './editables.ts';
import type { Naming } from './naming.ts';
import { frameAround } from './visible.ts';
import { BODY, isOther, PART, saysLineOfSummary, SUMMARY, SUMMARY_NAME } from './words.ts';

/** A box of one line; a summary is written there only if the label says so. */
const ONE_LINE = 36;

/**
 * Below 0: something else. Words weigh more than size, size more than focus between equals. An input of one line weighs
 * less than any larger box: it belongs to a summary as one of its parts.
 */
export function score(editable: Editable, { label, name }: Naming): number {
  const words = wordScore(label, name);
  if (editable.kind === 'input') {
    const isPart = words >= 0 && saysLineOfSummary(label, name);
    return isPart ? words / 10 + (hasFocus(editable) ? 3 : 0) : -1;
  }
  const oneLine = editable.size.height < ONE_LINE;
  if (oneLine && words < 20) return -1;
  return words + sizeScore(editable) + (hasFocus(editable) ? 30 : 0);
}

function wordScore(label: string, name: string): number {
  if (isOther(label, name)) return -100;
  if (SUMMARY.test(label)) return 60;
  if (PART.test(label)) return 30;
  if (BODY.test(label)) return 30;
  return SUMMARY_NAME.test(name) ? 20 : 0;
}

/** 0 to 20: by area, full at 600 by 400 pixels. */
function sizeScore({ size }: Editable): number {
  return Math.min(20, Math.round((size.width * size.height * 20) / 240_000));
}

function hasFocus({ element }: Editable): boolean {
  return attempt(() => isActive(element)) ?? false;
}

/** By activeElement, not hasFocus(): while the user clicks in the panel, the page has no focus but keeps its place. */
function isActive(element: Element): boolean {
  let active: Element | null = element.ownerDocument.activeElement;
  while (active !== null && active !== element && !element.contains(active)) {
    active = active.shadowRoot?.activeElement ?? null;
  }
  const frame = frameAround(element);
  return active !== null && (frame === null || isActive(frame));
}
