/** Which snapshots of a draft are worth keeping as they grow old. */

export interface Aged {
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** UTF-16 units of the text. */
  readonly size: number;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const MONTHS = 92 * DAY;

/**
 * Those that stay: all of the last hour, the last of each hour for a day, the last of each day (UTC)
 * for three months; then, where their texts exceed `budget` units together, every second one, the
 * older half first, until they fit. `all` is in order of time; the newest always stays.
 */
export function worthKeeping<T extends Aged>(
  all: readonly T[],
  now: number,
  budget: number,
): readonly T[] {
  const newest = all.at(-1);
  const aged = all.filter((one, index) => {
    if (one === newest) return true;
    const slot = slotOf(one.at, now);
    return slot !== null && slot !== slotOf(all[index + 1]?.at ?? now, now);
  });
  return withinBudget(aged, budget);
}

/** Only the last of a slot stays; null for what is too old; each moment of the last hour is a slot of its own. */
function slotOf(at: number, now: number): string | null {
  const age = now - at;
  if (age <= HOUR) return `moment ${at}`;
  if (age <= DAY) return `hour ${Math.floor(at / HOUR)}`;
  return age <= MONTHS ? `day ${Math.floor(at / DAY)}` : null;
}

function withinBudget<T extends Aged>(all: readonly T[], budget: number): readonly T[] {
  const size = all.reduce((sum, one) => sum + one.size, 0);
  if (size <= budget || all.length < 2) return all;
  const half = Math.ceil(all.length / 2);
  const older = all.slice(0, half).filter((_, index) => index % 2 === 1);
  return withinBudget([...older, ...all.slice(half)], budget);
}
