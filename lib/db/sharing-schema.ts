/** What is kept for passing work on: this machine's keys, the keys of others, and packs that came in. */
import { readForeignPack } from '../packs/foreign.ts';
import type { Pack } from '../packs/pack.ts';
import { z } from '../zod.ts';

const instant = z.number().int().min(0);

/** The private key cannot be read out of the browser, not even by us. */
export const signerRowSchema = z.strictObject({
  name: z.literal('own'),
  algorithm: z.enum(['Ed25519', 'ECDSA-P256']),
  privateKey: z.instanceof(CryptoKey),
  publicKey: z.instanceof(CryptoKey),
  at: instant,
});
export type SignerRow = z.infer<typeof signerRowSchema>;

/** Somebody whose key was met and trusted. */
export const acquaintanceSchema = z.strictObject({
  publicKey: z.string().min(1).max(500),
  fingerprint: z.string().min(1).max(80),
  /** As the user calls them. */
  name: z.string().trim().min(1).max(80),
  at: instant,
});
export type Acquaintance = z.infer<typeof acquaintanceSchema>;

export const packRowSchema = z.strictObject({
  /** Of the pack's id and version. */
  key: z.string().min(1),
  pack: z.custom<Pack>((data) => {
    readForeignPack(data);
    return true;
  }),
  at: instant,
});
export type PackRow = z.infer<typeof packRowSchema>;
