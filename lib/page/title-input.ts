/** The portal's own title input: single-line, in the same form, labelled 标题, 主题 or the like. */
import { attempt, attribute, isInput, isShown, select } from './access.ts';
import { labelBefore, ownLabel } from './label.ts';
import { TITLE, TITLE_NAME } from './words.ts';

export function titleInput(form: Element | Document): HTMLInputElement | null {
  return attempt(() => select(form, 'input').filter(isInput).find(isTitle) ?? null);
}

function isTitle(input: HTMLInputElement): boolean {
  if (!['text', ''].includes(attribute(input, 'type'))) return false;
  if (!isShown(input)) return false;
  const label = ownLabel(input) || labelBefore(input) || attribute(input, 'placeholder');
  const name = attribute(input, 'name') || attribute(input, 'id');
  return TITLE.test(label) || TITLE_NAME.test(name);
}
