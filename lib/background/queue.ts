/** Runs tasks one after the other, in the order given. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** A task that throws does not stop the next; its error goes to whoever gave the task. */
export function oneAtATime(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return async (task) => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
