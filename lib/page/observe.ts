/** Notices what happens in the documents of a page: edits, and changes that may bring or take a field. */
import { attempt } from './access.ts';
import { framesIn, type Reached } from './frames.ts';

/**
 * Measured: document.open drops the listeners of document, window and removed elements, but a MutationObserver on the
 * document and the listeners on the frame element outside survive, and it fires `load` on the frame only after
 * document.close. So the observer notices, and attach() is repeated; adding the same listener twice does nothing.
 */
const EVENTS = [
  'input',
  'change',
  'reset',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'focusin',
  'focusout',
] as const;

/**
 * What shows or hides a field without a mutation: a frame of another origin has no size at first (measured: its script
 * may run before its first layout), a dialog grows out of nothing, a popover opens.
 */
const APPEARANCES = ['resize', 'transitionend', 'animationend', 'toggle'] as const;

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeOldValue: true,
  // What makes a field appear, vanish or become writable.
  attributeFilter: ['contenteditable', 'disabled', 'readonly', 'hidden', 'style', 'class', 'open'],
};

export interface Observer {
  /** Watches these documents and their frames; safe to repeat. */
  attach(documents: readonly Reached[]): void;
  stop(): void;
}

/** @param appeared a frame got another document, or sizes changed: a field may have come or gone */
export function createObserver(
  happened: (event: Event) => void,
  mutated: (records: readonly MutationRecord[]) => void,
  appeared: () => void,
): Observer {
  const stopping = new AbortController();
  const mutations = new MutationObserver((records) => {
    const changes = records.filter(isChange);
    if (changes.length > 0) mutated(changes);
  });

  function attach(documents: readonly Reached[]): void {
    for (const reached of documents) {
      attempt(() => {
        for (const type of EVENTS) listen(reached.document, type, happened);
        for (const tree of reached.trees) mutations.observe(tree, OBSERVED);
        for (const frame of framesIn(reached)) listen(frame, 'load', appeared);
        const view = reached.document.defaultView;
        if (view !== null) for (const type of APPEARANCES) listen(view, type, appeared);
      });
    }
  }

  function listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener, {
      capture: true,
      passive: true,
      signal: stopping.signal,
    });
  }

  function stop(): void {
    stopping.abort();
    mutations.disconnect();
  }

  return { attach, stop };
}

/** A toolbar gives its buttons the same classes with every letter: nothing changes. */
function isChange({ target, attributeName, oldValue }: MutationRecord): boolean {
  return (
    attributeName === null ||
    Element.prototype.getAttribute.call(target, attributeName) !== oldValue
  );
}
