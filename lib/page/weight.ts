/** Which changes around the field can bring, take or hide one, and which only change words and decorations. */
import { attempt, isElement, matches, select } from './access.ts';

const FIELDS = 'textarea, input, [contenteditable], iframe, frame';

/** Whether a look at the whole page cannot wait until the typing rests. */
export function isWeighty({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return false;
  const nodes = type === 'attributes' ? [target] : [...addedNodes, ...removedNodes];
  return nodes.some((node) => attempt(() => mayHoldField(node)) ?? true);
}

function mayHoldField(node: Node): boolean {
  // The drawings of a toolbar's buttons hold none.
  if (!isElement(node) || 'ownerSVGElement' in node) return false;
  if (matches(node, FIELDS) || select(node, FIELDS).length > 0) return true;
  return [node, ...select(node, '*')].some(({ shadowRoot }) => shadowRoot !== null);
}
