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
