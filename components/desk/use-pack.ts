import { useLiveQuery } from 'dexie-react-hooks';
import { canonical, type Json } from '../../lib/bundle/canonical.ts';
import { stored } from '../../lib/db/failure.ts';
import { importedPacks, packFor, type ImportedPack } from '../../lib/db/packs.ts';
import { packById } from '../../lib/packs/index.ts';
import type { Pack } from '../../lib/packs/pack.ts';

/** The pack that a submission is checked by; undefined until read, null where it cannot be used. */
export function usePack(packId: string | undefined): Pack | null | undefined {
  const shipped = packId === undefined ? null : packById(packId);
  const isStored = packId !== undefined && shipped === null;
  const read = useLiveQuery(
    async () => ({ packId, pack: await stored(async () => (isStored ? packFor(packId) : null)) }),
    [packId, isStored],
  );
  if (!isStored) return shipped;
  if (read?.packId !== packId) return undefined;
  return read?.pack.ok ? read.pack.value : null;
}

/** The packs that came in, can be used and say something else than the shipped ones, live; none until read. */
export function useImportedPacks(): readonly ImportedPack[] {
  const read = useLiveQuery(
    () => stored(async () => (await importedPacks()).filter((one) => !isShipped(one.pack))),
    [],
  );
  return read?.ok ? read.value : NONE;
}

const NONE: readonly ImportedPack[] = [];

/** A month that is passed on brings the pack it was checked by, which mostly is here already. */
function isShipped(pack: Pack): boolean {
  const shipped = packById(pack.id);
  return shipped !== null && canonical(asJson(shipped)) === canonical(asJson(pack));
}

function asJson(pack: Pack): Json {
  return JSON.parse(JSON.stringify(pack)) as Json;
}
