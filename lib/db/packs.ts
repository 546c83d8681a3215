/** Queries on packs, shipped and imported, by the id that a submission keeps. */
import { readForeignPack } from '../packs/foreign.ts';
import { packById } from '../packs/index.ts';
import type { Pack } from '../packs/pack.ts';
import { database } from './database.ts';

/** An imported pack with the id under which submissions are checked by it. */
export interface ImportedPack {
  readonly packId: string;
  readonly pack: Pack;
}

/** Travels with submissions, which take no longer one. */
const ID_MAX = 80;

/** Those that can be used now, validated anew: what was stored by another version of ours may not fit any more. */
export async function importedPacks(): Promise<readonly ImportedPack[]> {
  const rows = await database.packs.toArray();
  return rows.flatMap(({ key, pack }) => {
    const read = key.length <= ID_MAX ? valid(pack) : null;
    return read === null ? [] : [{ packId: key, pack: read }];
  });
}

/** A shipped or an imported pack; null for none, or for one that cannot be used. */
export async function packFor(packId: string): Promise<Pack | null> {
  const shipped = packById(packId);
  if (shipped !== null) return shipped;
  const row = await database.packs.get(packId);
  return row === undefined ? null : valid(row.pack);
}

function valid(pack: unknown): Pack | null {
  try {
    return readForeignPack(pack);
  } catch {
    // Not offered, and a submission that names it is listed as one that could not be checked.
    return null;
  }
}
