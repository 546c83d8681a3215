/** A bundle that somebody sent: weighed, verified and validated before anything of it is shown or stored. */
import { openArchive, unpack, type Archive } from '../files/archive.ts';
import { Refused } from '../files/problem.ts';
import { canonical, sha256 } from './canonical.ts';
import { FORMAT, manifestSchema, type Manifest } from './manifest.ts';
import {
  asJson,
  known,
  parsers,
  recordKinds,
  refusalOf,
  type KnownRecords,
  type RecordKind,
  type RefusedPack,
} from './records.ts';
import { fingerprintOf, signatureSchema, verifies } from './signature.ts';

export type BundleProblem =
  | 'not-a-bundle'
  | 'broken' // damaged or cut off
  | 'bomb' // would unpack to far more than an honest bundle
  | 'too-large'
  | 'stray-part' // a path, or a part that the manifest does not name
  | 'newer' // of a format this version does not know
  | 'unsigned'
  | 'bad-signature' // changed since it was signed
  | 'bad-part'; // a part is not the one that was signed

export interface Bundle {
  readonly producer: string;
  readonly createdAt: number;
  /** valid: from a key that is known here. unknown: genuine, of a key that nobody here has met. */
  readonly signature: 'valid' | 'unknown';
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly records: KnownRecords;
  /** Records that are none, or of a newer version than ours; they are left out. */
  readonly unreadable: Readonly<Record<RecordKind, number>>;
  /** What is wrong with each pack that is left out. */
  readonly refusedPacks: readonly RefusedPack[];
}

export type BundleRead =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly problem: BundleProblem };

export const BUNDLE_LIMITS = {
  /** Bytes of the file. */
  file: 64 * 1024 * 1024,
  parts: 16,
  unpacked: 256 * 1024 * 1024,
  ratio: 200,
  /** Records of one part. */
  records: 20_000,
  /** UTF-16 units of one record. */
  record: 2 * 1024 * 1024,
} as const;

/** `isKnown` tells whether a public key was met and trusted before. */
export async function readBundle(
  bytes: Uint8Array,
  isKnown: (publicKey: string) => boolean | Promise<boolean>,
): Promise<BundleRead> {
  try {
    return { ok: true, bundle: await read(bytes, isKnown) };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, problem: error.problem };
    if (error instanceof Refused) return { ok: false, problem: problemOf(error) };
    throw error;
  }
}

/** Thrown inside this file only. */
class Stopped extends Error {
  readonly problem: BundleProblem;
  constructor(problem: BundleProblem) {
    super(problem);
    this.problem = problem;
  }
}

function problemOf({ problem: { kind } }: Refused): BundleProblem {
  return kind === 'bomb' ? 'bomb' : 'broken';
}

const PART = /^(?:manifest\.json|signature\.json|[a-z]{1,40}\.ndjson)$/;

async function read(
  bytes: Uint8Array,
  isKnown: (publicKey: string) => boolean | Promise<boolean>,
): Promise<Bundle> {
  if (bytes.length > BUNDLE_LIMITS.file) throw new Stopped('too-large');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Stopped('not-a-bundle');
  const archive = openArchive(bytes, BUNDLE_LIMITS);
  const names = [...archive.parts.keys()];
  if (!archive.parts.has('manifest.json')) throw new Stopped('not-a-bundle');
  // A slash, a backslash, a dot too many: nothing of this is ever written to a path, and none is honest.
  if (names.some((name) => !PART.test(name))) throw new Stopped('stray-part');
  const manifest = manifestOf(textOf(archive, 'manifest.json'));
  const signature = await verified(archive, manifest);
  const isStray = (name: string): boolean =>
    name.endsWith('.ndjson') && !Object.hasOwn(manifest.parts, name);
  if (names.some(isStray)) throw new Stopped('stray-part');
  const found = await recordsOf(archive, manifest);
  return {
    producer: manifest.producer,
    createdAt: manifest.createdAt,
    signature: (await isKnown(signature.publicKey)) ? 'valid' : 'unknown',
    publicKey: signature.publicKey,
    fingerprint: await fingerprintOf(signature.publicKey),
    ...found,
  };
}

function manifestOf(text: string): Manifest {
  const parsed = manifestSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new Stopped('not-a-bundle');
  if (parsed.data.format !== FORMAT) throw new Stopped('newer');
  return parsed.data;
}

async function verified(archive: Archive, manifest: Manifest) {
  if (!archive.parts.has('signature.json')) throw new Stopped('unsigned');
  const parsed = signatureSchema.safeParse(jsonOf(textOf(archive, 'signature.json')));
  if (!parsed.success) throw new Stopped('bad-signature');
  const message = canonical(asJson(manifest));
  if (!(await verifies(parsed.data, message))) throw new Stopped('bad-signature');
  return parsed.data;
}

/** More are counted, not named. */
const REFUSED_TOLD = 5;

type Found = { [Kind in RecordKind]: Awaited<ReturnType<(typeof parsers)[Kind]>>[] };

async function recordsOf(
  archive: Archive,
  manifest: Manifest,
): Promise<Pick<Bundle, 'records' | 'unreadable' | 'refusedPacks'>> {
  const refusedPacks: RefusedPack[] = [];
  const found: Found = { packs: [], submissions: [], reviews: [], targets: [] };
  for (const kind of recordKinds) {
    const name = `${kind}.ndjson`;
    const stated = manifest.parts[name];
    if (stated === undefined) continue;
    if (!archive.parts.has(name)) throw new Stopped('bad-part');
    const bytes = bytesOf(archive, name);
    if ((await sha256(bytes)) !== stated.sha256) throw new Stopped('bad-part');
    for (const line of linesOf(bytes)) {
      const data = jsonOf(line);
      const one = await parsers[kind](data);
      (found[kind] as (typeof one)[]).push(one);
      const refused = one === null && kind === 'packs' ? refusalOf(data) : null;
      if (refused !== null && refusedPacks.length < REFUSED_TOLD) refusedPacks.push(refused);
    }
  }
  const unreadable = {
    packs: missing(found.packs),
    submissions: missing(found.submissions),
    reviews: missing(found.reviews),
    targets: missing(found.targets),
  };
  const records = await known({
    packs: present(found.packs),
    submissions: present(found.submissions),
    reviews: present(found.reviews),
    targets: present(found.targets),
  });
  return { records, unreadable, refusedPacks };
}

function present<T>(all: readonly (T | null)[]): readonly T[] {
  return all.filter((one) => one !== null);
}

function missing(all: readonly unknown[]): number {
  return all.filter((one) => one === null).length;
}

function linesOf(bytes: Uint8Array): readonly string[] {
  const lines = decoded(bytes)
    .split('\n')
    .filter((line) => line !== '');
  const isTooMuch =
    lines.length > BUNDLE_LIMITS.records ||
    lines.some(({ length }) => length > BUNDLE_LIMITS.record);
  if (isTooMuch) throw new Stopped('too-large');
  return lines;
}

/** undefined for what is no JSON: no schema takes it. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function textOf(archive: Archive, name: string): string {
  return decoded(bytesOf(archive, name));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Stopped('broken');
  }
}

function bytesOf(archive: Archive, name: string): Uint8Array<ArrayBuffer> {
  const part = archive.parts.get(name);
  if (!part) throw new Stopped('broken');
  const whole = new Uint8Array(part.size);
  let at = 0;
  for (const piece of unpack(archive, part)) {
    whole.set(piece.bytes, at);
    at += piece.bytes.length;
  }
  return whole;
}
