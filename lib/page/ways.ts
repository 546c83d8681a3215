/**
 * How editors accept a text in place of the selection, found by measurement (Chromium 156; the table is in the
 * README). Each way does what a person's hand would have done: the editor hears the events that it knows.
 */
import { matches } from './access.ts';
import { caretHolder, selectionIn } from './selection.ts';

export interface Way {
  /** Milliseconds until the editor has it in its undo history. */
  readonly recording: number;
  /**
   * Does it at the selection in the host.
   * @returns whether the editor took charge (prevented the browser's own doing)
   */
  readonly act: (host: HTMLElement, text: string) => boolean;
}

/** Two frames: an editor that has rendered a text may still take it back in its next rendering. */
const RENDERING_MS = 32;
/** UEditor takes its snapshot 200 ms after a key: an earlier Ctrl+Z would take back what was before. */
const RECORDING_MS = 220;

/**
 * The browser's own command, between the events of a click and a key press. Editors of the execCommand generation
 * (TinyMCE, CKEditor 4, UEditor, KindEditor) let the browser write, and take their undo snapshots at these events;
 * without them one Ctrl+Z takes back too much, or nothing.
 */
const typed: Way = {
  recording: RECORDING_MS,
  act(host, text) {
    if (isCommandGeneration(host)) click(host);
    press('keydown', host, NO_KEY);
    host.ownerDocument.execCommand('insertText', false, text);
    press('keyup', host, NO_KEY);
    return false;
  },
};

/**
 * A paste of plain text. Editors that own a model (Slate, Lexical, ProseMirror, Draft.js, CKEditor 5, Quill, CodeMirror,
 * Trix) read it from the event and render; their lines become the editor's own paragraphs, in one undo step.
 */
const pasted: Way = {
  recording: RENDERING_MS,
  act: (host, text) => paste(host, { 'text/plain': text }),
};

/**
 * What the browser says of a paste that no script prevented. An editor that lives by beforeinput takes it, or forbids
 * it; sending it a command would go behind its back.
 */
const intended: Way = {
  recording: RENDERING_MS,
  act: (host, text) => !intend('insertFromPaste', host, transferOf(host, { 'text/plain': text })),
};

/**
 * What a spelling correction from the context menu says. The event names the range it is for, so that Slate (and
 * wangEditor with it) writes there, and not where it last heard the caret to be.
 */
const corrected: Way = {
  recording: RENDERING_MS,
  act: (host, text) =>
    !intend('insertReplacementText', host, transferOf(host, { 'text/plain': text })),
};

/** A paste with paragraphs said in HTML. */
const pastedParagraphs: Way = {
  recording: RENDERING_MS,
  act: (host, text) =>
    paste(host, { 'text/plain': text, 'text/html': paragraphs(host.ownerDocument, text) }),
};

/**
 * The Backspace key as the editor hears it; one that knows the key or the intention deletes the selection itself (Trix
 * without preventing what the browser would do).
 */
const erased: Way = {
  recording: RENDERING_MS,
  act(host) {
    if (isCommandGeneration(host)) click(host);
    return !press('keydown', host, BACKSPACE) || !intend('deleteContentBackward', host);
  },
};

/** What the browser does at that key in every other. */
const cut: Way = {
  recording: RECORDING_MS,
  act(host) {
    host.ownerDocument.execCommand('delete');
    press('keyup', host, BACKSPACE);
    return false;
  },
};

const BACKSPACE = { key: 'Backspace', code: 'Backspace', keyCode: 8 } as const;
/** A key that no editor has a shortcut for. */
const NO_KEY = { key: 'Unidentified' } as const;

const COMMAND_GENERATION = '.mce-content-body, .cke_editable';
/**
 * Slate lives by beforeinput, which Chromium does not fire for a command: measured, the change stays in the page without
 * Slate's knowing, and it throws at the next event.
 */
const SLATE = '[data-slate-editor]';
/** CKEditor 5 makes line breaks within one paragraph of the lines of plain text. */
const WANTS_PARAGRAPHS = '.ck-editor__editable';

/** The ways to try, in this order, while the editor takes no notice; see write.ts for what stops it. */
export function waysFor(host: HTMLElement, text: string): readonly Way[] {
  if (text === '') return matches(host, SLATE) ? [erased] : [erased, cut];
  if (isCommandGeneration(host)) return [typed, pasted];
  if (matches(host, SLATE)) return [corrected, pasted];
  if (matches(host, WANTS_PARAGRAPHS) && text.includes('\n')) return [pastedParagraphs, pasted];
  return [pasted, intended, typed];
}

/**
 * Slate makes one undo step of insertions that continue each other, however long ago the first was: what is inserted
 * behind a typed sentence would be undone with it. A replacement begins a step, so there the character before the caret
 * is replaced by itself and the text.
 */
export function joinsSteps(host: HTMLElement): boolean {
  return matches(host, SLATE);
}

/** An editor that fills a frame with its document is of that generation too (all that were measured). */
function isCommandGeneration(host: HTMLElement): boolean {
  return host === host.ownerDocument.body || matches(host, COMMAND_GENERATION);
}

const HEARD = { bubbles: true, cancelable: true, composed: true } as const;

function paste(host: HTMLElement, data: Readonly<Record<string, string>>): boolean {
  const clipboardData = transferOf(host, data);
  const event = new (viewOf(host).ClipboardEvent)('paste', { ...HEARD, clipboardData });
  return !caretHolder(host).dispatchEvent(event);
}

function transferOf(host: HTMLElement, data: Readonly<Record<string, string>>): DataTransfer {
  const transfer = new (viewOf(host).DataTransfer)();
  for (const [type, value] of Object.entries(data)) transfer.setData(type, value);
  return transfer;
}

/**
 * Only for the execCommand generation: others may move their caret to where the mouse seems to be (CodeMirror). There a
 * click ends what was typed before as a step of its own (TinyMCE, CKEditor 4), or is the first snapshot (KindEditor).
 * At the host itself: what the caret is in may be a link.
 */
function click(host: HTMLElement): void {
  for (const type of ['mousedown', 'mouseup', 'click'])
    host.dispatchEvent(new (viewOf(host).MouseEvent)(type, HEARD));
}

/** @returns false when the editor prevented what the browser would do */
function intend(
  inputType: string,
  host: HTMLElement,
  dataTransfer: DataTransfer | null = null,
): boolean {
  const range = selectionIn(host)?.getRangeAt(0);
  const view = viewOf(host);
  const targetRanges = range === undefined ? [] : [new view.StaticRange(range)];
  const event = new view.InputEvent('beforeinput', {
    ...HEARD,
    inputType,
    targetRanges,
    dataTransfer,
  });
  return caretHolder(host).dispatchEvent(event);
}

/** @returns false when the editor prevented what the browser would do at the key */
function press(type: 'keydown' | 'keyup', host: HTMLElement, key: KeyboardEventInit): boolean {
  const event = new (viewOf(host).KeyboardEvent)(type, { ...HEARD, ...key });
  return caretHolder(host).dispatchEvent(event);
}

/**
 * Ctrl+Z as the editor hears it, or the browser's own undo where no editor listens.
 * In an editor with a history of its own the browser's undo would undo behind its back.
 */
export function undo(host: HTMLElement): void {
  const isMac = navigator.platform.startsWith('Mac');
  const keys = { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !isMac, metaKey: isMac };
  if (press('keydown', host, keys)) host.ownerDocument.execCommand('undo');
}

function paragraphs(document: Document, text: string): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  for (const line of text.split('\n')) {
    const paragraph = holder.ownerDocument.createElement('p');
    paragraph.textContent = line;
    holder.append(paragraph);
  }
  return holder.innerHTML;
}

/** Events must be made in the window that hears them: an editor's frame has constructors of its own. */
function viewOf(host: HTMLElement): Window & typeof globalThis {
  const view = host.ownerDocument.defaultView;
  if (view === null) throw new TypeError('The field has no window');
  return view;
}
