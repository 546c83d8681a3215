/** Records as one signed file, .mscb: a zip of a manifest, a part a kind and a signature. */
import { strToU8, zipSync } from 'fflate';
import { canonical, sha256 } from './canonical.ts';
import { FORMAT, type Manifest } from './manifest.ts';
import { asJson, recordKinds, type Records } from './records.ts';
import { sign, type Signer } from './signature.ts';

export interface Sender {
  /** Who made it, in words; empty where nobody said so. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The bytes of a bundle. The signature covers the manifest, which holds the hash of every part. */
export async function writeBundle(
  records: Records,
  signer: Signer,
  { name, at }: Sender,
): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array<ArrayBuffer>> = {};
  const stated: Manifest['parts'] = {};
  for (const kind of recordKinds) {
    const lines = records[kind].map((record) => canonical(asJson(record)));
    const bytes = Uint8Array.from(strToU8(lines.map((line) => `${line}\n`).join('')));
    parts[`${kind}.ndjson`] = bytes;
    stated[`${kind}.ndjson`] = { sha256: await sha256(bytes), records: lines.length };
  }
  const manifest: Manifest = { format: FORMAT, createdAt: at, producer: name, parts: stated };
  const message = canonical(asJson(manifest));
  const signature = await sign(signer, message);
  return zipSync({
    'manifest.json': strToU8(message),
    ...parts,
    'signature.json': strToU8(canonical(asJson(signature))),
  });
}
