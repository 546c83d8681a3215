/** Queries on the portals: one row a form, with what the user settled for it. */
import type { Choice } from '../message-schema.ts';
import { database } from './database.ts';
import { fitsPath, openSegments, pathPattern } from './path.ts';
import { portalSchema, type PortalRow } from './schema.ts';

/** The form that a page shows. */
export interface Form {
  readonly origin: string;
  readonly pathname: string;
}

/** What is settled for a form; the closest pattern wins. Null when nothing is. */
export async function portalFor({ origin, pathname }: Form): Promise<PortalRow | null> {
  const rows = await database.portals.where('origin').equals(origin).toArray();
  const fitting = rows.filter(({ path }) => fitsPath(path, pathname));
  return fitting.toSorted((a, b) => openSegments(a.path) - openSegments(b.path))[0] ?? null;
}

/** Remembers the field that was picked in a form; null forgets it. */
export async function chooseField(form: Form, field: Choice | null, at: number): Promise<void> {
  await change(form, { field, at });
}

/** Settles whether texts may be written into a form. */
export async function settleWriting(
  form: Form,
  write: PortalRow['write'],
  at: number,
): Promise<void> {
  await change(form, { write, at });
}

/** Puts a row in the place of what was settled for the same pattern. Throws ZodError. */
export async function putPortal(row: Omit<PortalRow, 'key'>): Promise<void> {
  await database.portals.put(portalSchema.parse({ ...row, key: row.origin + row.path }));
}

/** The form that a draft was read from, by its key. */
export function formOf(draftKey: string): Form {
  const { origin, pathname } = new URL(draftKey);
  return { origin, pathname };
}

async function change(form: Form, changed: Partial<PortalRow> & { at: number }): Promise<void> {
  await database.transaction('rw', database.portals, async () => {
    const before = await portalFor(form);
    const { origin, pathname } = form;
    const row = before ?? {
      origin,
      path: pathPattern(pathname),
      field: null,
      write: 'page' as const,
    };
    await putPortal({ ...row, ...changed });
  });
}
