import { LIMITS } from '../table.ts';

/** What one document, and one delivery of documents, may hold at most. */
export const TEXT_LIMITS = {
  /** UTF-16 units of a text: a month's summary has some thousand. */
  text: 500_000,
  /** Pages of a PDF: a month's summary has some ten. */
  pages: 100,
  /** Documents of one delivery: a province sends 3,000 a month. */
  files: 6_000,
  /** Folders inside folders. */
  depth: 20,
} as const;

/** A zip file of documents; they are unpacked one at a time. */
export const DELIVERY = {
  /** Bytes of the zip file itself. */
  file: 256 * 1024 * 1024,
  parts: 12_000,
  unpacked: 2 * 1024 * 1024 * 1024,
  // Each document is weighed when it is unpacked: one bomb refuses no other.
  ratio: Infinity,
} as const;

/** A Word document: its text is weighed when it is unpacked, its pictures (blank ones are tight) never are. */
export const DOCX = {
  parts: LIMITS.parts,
  unpacked: LIMITS.unpacked,
  ratio: Infinity,
} as const;
