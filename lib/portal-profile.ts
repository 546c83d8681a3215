/** What is settled for a form of a portal, as a file that colleagues pass on. */
import { portalSchema, type PortalRow } from './db/schema.ts';
import { z } from './zod.ts';

const KIND = 'summary-coach-portal';
const VERSION = 1;

const profileSchema = portalSchema
  .pick({ origin: true, path: true, field: true, write: true })
  .extend({ kind: z.literal(KIND), version: z.literal(VERSION) })
  .strict();

export type Profile = Pick<PortalRow, 'origin' | 'path' | 'field' | 'write'>;

/**
 * not-json: no JSON at all. other-kind: some other file. newer: written by a later version of the extension. bad: where
 * says which property is wrong.
 */
export type ProfileProblem =
  | { readonly kind: 'not-json' | 'other-kind' | 'newer' }
  | { readonly kind: 'bad'; readonly where: string };

export type ReadProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problem: ProfileProblem };

/** JSON of one profile, ended by a line feed. */
export function profileText({ origin, path, field, write }: Profile): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, origin, path, field, write }, null, 2)}\n`;
}

export function readProfile(text: string): ReadProfile {
  const json = parsed(text);
  if (json === undefined) return failed({ kind: 'not-json' });
  const head = z.looseObject({ kind: z.literal(KIND), version: z.number() }).safeParse(json);
  if (!head.success) return failed({ kind: 'other-kind' });
  if (head.data.version > VERSION) return failed({ kind: 'newer' });
  const whole = profileSchema.safeParse(json);
  if (!whole.success) return failed({ kind: 'bad', where: placeOf(whole.error) });
  const { origin, path, field, write } = whole.data;
  return { ok: true, profile: { origin, path, field, write } };
}

function parsed(text: string): unknown {
  try {
    // A byte order mark is what Windows editors put first.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The first property that is wrong, or that should not be there. */
function placeOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue === undefined) return '';
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...extra].join('.');
}

function failed(problem: ProfileProblem): ReadProfile {
  return { ok: false, problem };
}
