/** What a form calls a field, and under which name its code knows it. */
import {
  attribute,
  isForm,
  isInput,
  isShown,
  isTextarea,
  isTextBox,
  parentOf,
  select,
} from './access.ts';
import type { Frame } from './frames.ts';
import { cleanLabel, labelBefore, ownLabel, short } from './label.ts';
import { stableName } from './stable-name.ts';
import { frameAround } from './visible.ts';
import { saysSummary } from './words.ts';

export interface Naming {
  /** Readable label; '' when the form says nothing. */
  readonly label: string;
  /** name or id in code; '' when there is neither, or only a generated one. */
  readonly name: string;
}

/** How far up an editor's own boxes reach. */
const MAX_LEVELS = 6;

/**
 * Names the element; for an editor's frame or generated editing host, the hidden textarea that it replaces is asked
 * too, because label[for] and name stay there (TinyMCE, CKEditor, KindEditor).
 */
export function nameOf(element: Element, frame: Frame | null): Naming {
  const isPage = frame !== null && element === element.ownerDocument.body;
  const host = isPage ? frame : element;
  const own = isPage ? '' : ownLabel(element);
  const source = isTextBox(host) ? null : hiddenSource(host);
  const label =
    own ||
    (source === null ? '' : ownLabel(source)) ||
    ownLabel(host) ||
    labelBefore(host) ||
    fromPlaceholder(element) ||
    (isPage ? labelOutside(frame) : '');
  const names = [source, host].filter((named) => named !== null);
  const name = names
    .map((named) => stableName(attribute(named, 'name')) || stableName(named.id))
    .find(Boolean);
  return { label: label.slice(0, 200), name: name ?? '' };
}

/** What the frames around an editor that fills its frame say: their titles if those name a summary, the text before. */
function labelOutside(innermost: Frame): string {
  for (let frame: Frame | null = innermost; frame !== null; frame = frameAround(frame)) {
    const title = cleanLabel(attribute(frame, 'title'));
    const label = saysSummary(title) ? short(title) : labelBefore(frame);
    if (label !== '') return label;
  }
  return '';
}

/** 请输入本月工作总结 names the field 本月工作总结. */
function fromPlaceholder(element: Element): string {
  const text =
    attribute(element, 'placeholder') ||
    attribute(element, 'data-placeholder') ||
    attribute(element, 'title');
  return short(
    cleanLabel(
      text
        .replace(/^请?(您)?(在此|在这里)?(输入|填写|录入)(您的|你的)?/, '')
        .replace(/[。.…]+$/, ''),
    ),
  );
}

/** The hidden textarea or input beside an editor from which it was made. */
function hiddenSource(host: Element): Element | null {
  let at = host;
  for (let level = 0; level < MAX_LEVELS; level++) {
    const parent = parentOf(at);
    if (parent === null || parent === parent.ownerDocument.body || isForm(parent)) break;
    at = parent;
    const hidden = select(at, 'textarea, input[type="hidden"]').filter(
      // KindEditor keeps one more without a name, for showing the source.
      (field) => isTextarea(field) && !isShown(field) && (field.id || attribute(field, 'name')),
    );
    if (hidden.length === 1) return hidden[0] ?? null;
    if (hidden.length > 1) break;
  }
  const beside = [
    host.previousElementSibling,
    host.nextElementSibling,
    at.previousElementSibling,
    at.nextElementSibling,
  ];
  return (
    beside.find(
      (field) => field && (isTextarea(field) || isHiddenInput(field)) && !isShown(field),
    ) ?? null
  );
}

function isHiddenInput(element: Element): boolean {
  return isInput(element) && attribute(element, 'type') === 'hidden';
}
