/** Queries on keys and on packs that came in. */
import type { Pack } from '../packs/pack.ts';
import { database } from './database.ts';
import {
  acquaintanceSchema,
  packRowSchema,
  signerRowSchema,
  type Acquaintance,
  type SignerRow,
} from './sharing-schema.ts';

/** This machine's keys; made by `create` where there are none yet. */
export async function ownSigner(
  create: () => Promise<Omit<SignerRow, 'name'>>,
): Promise<SignerRow> {
  const known = await database.signers.get('own');
  if (known) return known;
  const row = signerRowSchema.parse({ ...(await create()), name: 'own' });
  // Another tab may have been faster: the keys that were stored first stay.
  return database.transaction('rw', database.signers, async () => {
    const meanwhile = await database.signers.get('own');
    if (meanwhile) return meanwhile;
    await database.signers.add(row);
    return row;
  });
}

export function acquaintances(): Promise<Acquaintance[]> {
  return database.acquaintances.toArray();
}

export async function acquaintanceBy(publicKey: string): Promise<Acquaintance | null> {
  return (await database.acquaintances.get(publicKey)) ?? null;
}

export async function meet(acquaintance: Acquaintance): Promise<void> {
  await database.acquaintances.put(acquaintanceSchema.parse(acquaintance));
}

export async function packsBy(keys: readonly string[]): Promise<Pack[]> {
  const rows = await database.packs.bulkGet([...keys]);
  return rows.flatMap((row) => (row ? [row.pack] : []));
}

/** Throws ZodError and what IndexedDB throws. */
export async function putPacks(
  packs: readonly { readonly key: string; readonly pack: Pack }[],
  at: number,
): Promise<void> {
  await database.packs.bulkPut(packs.map((one) => packRowSchema.parse({ ...one, at })));
}
