/** Whether the user is composing with an input method. While so, nothing is read: the text holds raw pinyin. */

/** An input method that says nothing for this long has lost its compositionend (seen on focus loss). */
const SILENCE_MS = 10_000;

export interface Composition {
  /** Takes note of one event. */
  observe(event: Event): void;
  isActive(): boolean;
  stop(): void;
}

/** @param released called when a composition ended without its event */
export function createComposition(released: () => void): Composition {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function end(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function keep(): void {
    end();
    timer = setTimeout(() => {
      timer = null;
      released();
    }, SILENCE_MS);
  }

  function observe(event: Event): void {
    if (event.type === 'compositionstart' || event.type === 'compositionupdate') keep();
    else if (event.type === 'compositionend' || event.type === 'focusout') end();
    else if (event.type === 'input' && 'isComposing' in event) {
      if (event.isComposing !== true) end();
      else if (timer !== null) keep();
    }
  }

  return { observe, isActive: () => timer !== null, stop: end };
}
