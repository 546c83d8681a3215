const ROLES = [
  'level', // how much it was
  'plan',
  'base', // what it is compared with
  'difference',
  'growth', // a difference as a rate
  'over', // a difference to the plan
  'completion',
  'share',
  'whole', // what a share is a share of
  'points',
  'from',
  'to',
  'total',
  'start',
  'end',
  'in',
  'out',
  'net',
  'rate', // a named rate
  'future', // a plan for the time to come
  'other',
] as const;

/** What a number is in the calculation that its sentence tells. */
export type Role = (typeof ROLES)[number];

/** Against what a number is compared; empty where the words do not say. */
export type Label = '' | 'yoy' | 'mom' | 'ytd' | 'past' | 'plan' | 'peer' | 'date';

/** A set of roles, one bit each: most of what is looked for needs a role that few sentences have. */
export type Roles = number;

/** The set of one role. */
export const ROLE = Object.fromEntries(ROLES.map((role, at) => [role, 1 << at])) as Readonly<
  Record<Role, Roles>
>;

/** What the words beside a number make of it. */
export interface Reading {
  readonly role: Role;
  /** -1 for a decline or a shortfall. */
  readonly sign: 1 | -1;
  readonly bit: Roles;
}

/** Made once for all numbers that are read like this. */
export function reading(role: Role, sign: 1 | -1 = 1): Reading {
  return { role, sign, bit: ROLE[role] };
}
