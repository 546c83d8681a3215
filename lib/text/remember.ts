/** Remembers what was worked out for an object as long as the object lives. Give it pure functions only. */
export function remembered<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const ready = known.get(key);
    if (ready !== undefined) return ready;
    const fresh = work(key);
    known.set(key, fresh);
    return fresh;
  };
}

/** What keeps with it what was worked out for it. */
export interface Keeper {
  readonly kept: unknown[];
}

/**
 * The same for one kind of object, kept in the object itself: a WeakMap of things that live for one
 * check costs more than most of the work. The context is always the same for one object.
 */
export function memoryOf<K extends Keeper>() {
  let slots = 0;
  return function remembers<T, C = void>(
    work: (key: K, context: C) => T,
  ): (key: K, context: C) => T {
    const slot = slots;
    slots += 1;
    return (key, context) => {
      const ready = key.kept[slot] as T | undefined;
      if (ready !== undefined) return ready;
      const fresh = work(key, context);
      key.kept[slot] = fresh;
      return fresh;
    };
  };
}

/** Whether two lists hold the same things, not only equal ones. */
export function areSame<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/**
 * The same for texts: what was worked out for a string is kept for two generations of `limit`
 * strings, so that what is asked for again and again stays and what is gone is forgotten.
 */
export function rememberedByText<T>(work: (text: string) => T, limit = 4_000): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const value = old.get(text) ?? work(text);
    if (young.size >= limit) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
    return value;
  };
}
