import bank from './bank.json' with { type: 'json' };
import general from './general.json' with { type: 'json' };
import { readPack, type Pack } from './pack.ts';
import telecom from './telecom.json' with { type: 'json' };
import tobacco from './tobacco.json' with { type: 'json' };

const shipped: Readonly<Record<string, unknown>> = { tobacco, bank, telecom, general };
const read = new Map<string, Pack>();

/** The shipped packs' ids. */
export const packIds: readonly string[] = Object.keys(shipped);

/** A shipped pack, read and validated once; null for an id that is not shipped. */
export function packById(id: string): Pack | null {
  const known = read.get(id);
  if (known) return known;
  if (!Object.hasOwn(shipped, id)) return null;
  const pack = readPack(shipped[id]);
  read.set(id, pack);
  return pack;
}
