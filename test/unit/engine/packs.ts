import { packById } from '../../../lib/packs/index.ts';
import type { Pack } from '../../../lib/packs/pack.ts';

/** A shipped pack. @throws Error for an id that is not shipped */
export function shippedPack(id: string): Pack {
  const pack = packById(id);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
}
