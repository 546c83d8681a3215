/** The fictitious county of the demo: who wrote what, read once from world/. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from '../../lib/zod.ts';

export interface Author {
  /** The key used in addresses and file names, such as chengguan. */
  readonly key: string;
  readonly name: string;
  readonly area: string;
}

export interface Text {
  /** Such as 2026-10-chengguan. */
  readonly id: string;
  readonly author: Author;
  /** YYYY-MM. */
  readonly period: string;
  /** Local time, YYYY-MM-DDThh:mm. */
  readonly submitted: string;
  /** As in the file, without the last line end. */
  readonly text: string;
}

/** Absolute path of the folder with the demo's files. */
export const worldFolder = fileURLToPath(new URL('./world/', import.meta.url));

const portalFile = z.strictObject({
  organisation: z.string(),
  pack: z.string(),
  period: z.string().regex(/^\d{4}-\d{2}$/u),
  indicators: z.string(),
  tasks: z.string(),
  customers: z.string(),
  texts: z.array(
    z.strictObject({
      id: z.string().regex(/^\d{4}-\d{2}-[a-z]+$/u),
      author: z.string(),
      area: z.string(),
      period: z.string(),
      file: z.string(),
      submitted: z.string(),
    }),
  ),
});

const stored = portalFile.parse(JSON.parse(readWorldFile('portal.json')));

export const organisation = stored.organisation;

/** The month that is being reported, YYYY-MM. */
export const currentPeriod = stored.period;

export const texts: readonly Text[] = stored.texts.map((row) => ({
  id: row.id,
  author: { key: row.id.slice('YYYY-MM-'.length), name: row.author, area: row.area },
  period: row.period,
  submitted: row.submitted,
  text: readWorldFile(row.file).replace(/\n$/u, ''),
}));

/** The texts of the reported month, one an author. */
export const submissions = texts.filter((text) => text.period === currentPeriod);

export const authors: readonly Author[] = submissions.map((text) => text.author);

export function findText(id: string): Text | undefined {
  return texts.find((text) => text.id === id);
}

export function findAuthor(key: string): Author | undefined {
  return authors.find((author) => author.key === key);
}

/** 2026-10 → 2026年10月 */
export function monthName(period: string): string {
  const [year = '', month = ''] = period.split('-');
  return `${year}年${Number(month)}月`;
}

function readWorldFile(name: string): string {
  return readFileSync(worldFolder + name, 'utf8');
}
