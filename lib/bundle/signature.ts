/**
 * Who a bundle is from: Ed25519 by WebCrypto, ECDSA P-256 where the browser does not have it (Chrome
 * before 137). A key is known by the fingerprint of its public half, which people read to each other.
 */
import { z } from '../zod.ts';
import { sha256 } from './canonical.ts';

const ALGORITHMS = {
  Ed25519: { make: { name: 'Ed25519' }, use: { name: 'Ed25519' } },
  'ECDSA-P256': {
    make: { name: 'ECDSA', namedCurve: 'P-256' },
    use: { name: 'ECDSA', hash: 'SHA-256' },
  },
} as const;
type Algorithm = keyof typeof ALGORITHMS;

const base64 = z.string().regex(/^[A-Za-z0-9+/]{1,400}={0,2}$/);

export const signatureSchema = z.looseObject({
  algorithm: z.enum(['Ed25519', 'ECDSA-P256']),
  /** SubjectPublicKeyInfo. */
  publicKey: base64,
  signature: base64,
});
export type Signature = z.infer<typeof signatureSchema>;

/** The keys of this machine; the private one cannot be read out, only used. */
export interface Signer {
  readonly algorithm: Algorithm;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** New keys, of the better kind that this browser has. */
export async function createSigner(): Promise<Signer> {
  try {
    return await signerOf('Ed25519');
  } catch {
    // NotSupportedError, in browsers of before 2025.
    return signerOf('ECDSA-P256');
  }
}

export async function signerOf(algorithm: Algorithm): Promise<Signer> {
  const made = await crypto.subtle.generateKey(ALGORITHMS[algorithm].make, false, [
    'sign',
    'verify',
  ]);
  if (!('privateKey' in made)) throw new Error('a pair of keys was asked for');
  return { algorithm, privateKey: made.privateKey, publicKey: made.publicKey };
}

export async function sign(signer: Signer, message: string): Promise<Signature> {
  const { algorithm, privateKey, publicKey } = signer;
  const [signed, exported] = await Promise.all([
    crypto.subtle.sign(ALGORITHMS[algorithm].use, privateKey, new TextEncoder().encode(message)),
    crypto.subtle.exportKey('spki', publicKey),
  ]);
  return { algorithm, publicKey: toBase64(exported), signature: toBase64(signed) };
}

/** Whether the message was signed with the private half of the key that the signature names. */
export async function verifies(signature: Signature, message: string): Promise<boolean> {
  const { make, use } = ALGORITHMS[signature.algorithm];
  try {
    const key = await crypto.subtle.importKey(
      'spki',
      fromBase64(signature.publicKey),
      make,
      false,
      ['verify'],
    );
    const signed = fromBase64(signature.signature);
    return await crypto.subtle.verify(use, key, signed, new TextEncoder().encode(message));
  } catch {
    // A key that is none, or of a kind this browser does not have: nothing is shown to be genuine.
    return false;
  }
}

/** Twelve groups of four signs would not be read aloud: the first eight bytes are. AB12-CD34-… */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const hash = await sha256(fromBase64(publicKey));
  return (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

export async function publicKeyOf({ publicKey }: Signer): Promise<string> {
  return toBase64(await crypto.subtle.exportKey('spki', publicKey));
}

function toBase64(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}

/** @throws where it is no base64 */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
