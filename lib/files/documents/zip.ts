/** The documents in a zip file, unpacked one at a time. They are never written anywhere: a path is a label. */
import { readDirectory, unpack, type Part } from '../archive.ts';
import { Refused } from '../problem.ts';
import { signatureOf } from '../signature.ts';
import { LIMITS } from '../table.ts';
import { DELIVERY, TEXT_LIMITS } from './limits.ts';
import { isLitter } from './litter.ts';

export interface Member {
  /** Folders parted by /, without tricks such as .. */
  readonly path: string;
  /** @throws Refused locked, broken, bomb, too-large */
  readonly bytes: () => Uint8Array;
}

/** More than one document may weigh. */
export function tooLarge(): Refused {
  return new Refused('too-large', { limit: LIMITS.file / 1024 / 1024 });
}

/** Whether a file is a delivery of documents and not one itself. */
export function isDelivery(bytes: Uint8Array): boolean {
  if (signatureOf(bytes) !== 'zip') return false;
  const parts = readDirectory(bytes, DELIVERY);
  return !parts.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');
}

/** In the order of the directory; folders and what systems leave behind are left out. @throws Refused */
export function membersOf(bytes: Uint8Array): readonly Member[] {
  const members = readDirectory(bytes, DELIVERY)
    .filter(({ name }) => !/[/\\]$/.test(name))
    .map((part) => ({ path: cleanPath(part.name), bytes: () => unpacked(bytes, part) }))
    .filter(({ path }) => !isLitter(path));
  if (members.length > TEXT_LIMITS.files) {
    throw new Refused('too-many-files', { limit: TEXT_LIMITS.files });
  }
  return members;
}

/** C:\x\..\张.docx is x/张.docx. */
function cleanPath(name: string): string {
  const steps = name
    .replaceAll('\\', '/')
    .split('/')
    // oxlint-disable-next-line no-control-regex
    .map((step) => step.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step));
  return steps.join('/').slice(-PATH_MAX) || '?';
}

const PATH_MAX = 300;

function unpacked(bytes: Uint8Array, part: Part): Uint8Array {
  if (part.isLocked) throw new Refused('locked');
  if (part.size > LIMITS.file) throw tooLarge();
  const whole = new Uint8Array(part.size);
  let at = 0;
  for (const piece of unpack({ bytes }, part)) {
    whole.set(piece.bytes, at);
    at += piece.bytes.length;
  }
  return whole;
}
