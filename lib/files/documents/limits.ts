/** What one document, and one delivery of documents, may hold at most. */
export const TEXT_LIMITS = {
  /** UTF-16 units of a text: a month's summary has some thousand. */
  text: 500_000,
  /** Pages of a PDF. */
  pages: 300,
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
} as const;
