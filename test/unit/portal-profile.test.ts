import { beforeEach, describe, expect, it } from 'vitest';
import { fitsPath, pathPattern } from '../../lib/db/path.ts';
import { chooseField, formOf, portalFor, putPortal, settleWriting } from '../../lib/db/portals.ts';
import { profileText, readProfile, type Profile } from '../../lib/portal-profile.ts';
import { emptyDatabase, NOW } from './db/samples.ts';

const ORIGIN = 'https://oa.example.cn';
const PROFILE: Profile = {
  origin: ORIGIN,
  path: '/report/*/edit',
  field: { key: 'form:content|工作内容', label: '工作内容' },
  write: 'clipboard',
};

describe('a path pattern', () => {
  it.each([
    ['/write/textarea', '/write/textarea'],
    ['/report/20261001/edit', '/report/*/edit'],
    ['/f/9b2d4c1e-77aa-4d2c-9f11-0a1b2c3d4e5f', '/f/*'],
    ['/', '/'],
  ])('of %s is %s, and fits it', (path, pattern) => {
    expect(pathPattern(path)).toBe(pattern);
    expect(fitsPath(pattern, path)).toBe(true);
  });

  it.each([
    ['/report/*/edit', '/report/7/8/edit'],
    ['/report/*/edit', '/report/7/read'],
    ['/report', '/report/7'],
  ])('%s does not fit %s', (pattern, path) => expect(fitsPath(pattern, path)).toBe(false));
});

describe('what is settled for a form', () => {
  beforeEach(emptyDatabase);
  const form = { origin: ORIGIN, pathname: '/report/7/edit' };

  it('holds for the next summary of the same form, and for no other form', async () => {
    await chooseField(form, PROFILE.field, NOW);
    await settleWriting(form, 'clipboard', NOW);
    expect(await portalFor({ ...form, pathname: '/report/8/edit' })).toMatchObject(PROFILE);
    expect(await portalFor({ ...form, pathname: '/report/8/read' })).toBe(null);
    expect(await portalFor({ ...form, origin: 'https://other.example.cn' })).toBe(null);
  });

  it('can be taken back without losing the rest', async () => {
    await chooseField(form, PROFILE.field, NOW);
    await settleWriting(form, 'clipboard', NOW);
    await chooseField(form, null, NOW);
    expect(await portalFor(form)).toMatchObject({ field: null, write: 'clipboard' });
  });

  it('is that of the closest pattern', async () => {
    await putPortal({ ...PROFILE, path: '/*/7/edit', at: NOW });
    await putPortal({ ...PROFILE, path: '/report/7/edit', write: 'page', at: NOW });
    expect((await portalFor(form))?.write).toBe('page');
  });

  it('belongs to the form in the key of a draft', () => {
    expect(formOf(`${ORIGIN}/report/7/edit#form:a#b|工作`)).toEqual(form);
  });
});

describe('a profile', () => {
  it('comes back from its file', () => {
    expect(readProfile(`\uFEFF${profileText(PROFILE)}`)).toEqual({ ok: true, profile: PROFILE });
  });

  const changed = (change: object): string =>
    JSON.stringify({ ...JSON.parse(profileText(PROFILE)), ...change });

  it.each([
    ['no JSON', '门户', { kind: 'not-json' }],
    ['another file', '{"name":"x"}', { kind: 'other-kind' }],
    ['a list', '[]', { kind: 'other-kind' }],
    ['one of a later version', changed({ version: 2 }), { kind: 'newer' }],
    ['a wrong way to write', changed({ write: 'all' }), { kind: 'bad', where: 'write' }],
    [
      'an address for an origin',
      changed({ origin: `${ORIGIN}/a` }),
      { kind: 'bad', where: 'origin' },
    ],
    [
      'a script for an origin',
      changed({ origin: 'javascript:alert(1)' }),
      { kind: 'bad', where: 'origin' },
    ],
    [
      'a field without key',
      changed({ field: { label: 'a' } }),
      { kind: 'bad', where: 'field.key' },
    ],
    ['something that does not belong', changed({ more: 1 }), { kind: 'bad', where: 'more' }],
  ])('%s is refused with its reason', (_name, text, problem) => {
    expect(readProfile(text)).toEqual({ ok: false, problem });
  });
});
