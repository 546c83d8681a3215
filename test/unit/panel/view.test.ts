import { expect, it } from 'vitest';
import { viewOf, type Known } from '../../../components/panel/view.ts';
import { aDraft, FORM } from '../db/samples.ts';

const ON_FORM: Known = {
  tab: { id: 7, url: FORM, loading: false },
  granted: true,
  refused: false,
  link: 'answered',
  drafts: [],
};
const tab = (url: string | null) => ({ tab: { id: 7, url, loading: false } });

it.each<[string, Partial<Known>, object]>([
  ['nothing is known yet', { tab: undefined }, { kind: 'loading' }],
  ['the drafts are being read', { drafts: undefined }, { kind: 'loading' }],
  ['the permission is being looked up', { granted: undefined }, { kind: 'loading' }],
  ['the window has no tab', { tab: null }, { kind: 'unknown' }],
  ['the address is hidden', tab(null), { kind: 'unknown' }],
  ['the page is the browser’s own', tab('chrome://settings/'), { kind: 'unsupported' }],
  ['the page is a file', tab('file:///tmp/a.html'), { kind: 'unsupported' }],
  [
    'the page is the extension store',
    tab('https://chromewebstore.google.com/detail/x'),
    { kind: 'unsupported' },
  ],
  [
    'the site is not enabled',
    { granted: false },
    { kind: 'permission', origin: 'https://oa.example.cn', refused: false },
  ],
  ['the user said no', { granted: false, refused: true }, { kind: 'permission', refused: true }],
  ['the page is being asked', { link: 'asking' }, { kind: 'searching' }],
  ['the page does not answer', { link: 'silent' }, { kind: 'lost' }],
  ['the page has no field', {}, { kind: 'no-field' }],
  ['the field has left', { drafts: [aDraft({ present: false })] }, { kind: 'gone' }],
  ['there is a draft', { drafts: [aDraft()] }, { kind: 'draft', lost: false }],
  [
    'the page of a draft does not answer any more',
    { drafts: [aDraft()], link: 'silent' },
    { kind: 'draft', lost: true },
  ],
  [
    'the draft is in a frame of a page whose address is hidden',
    { ...tab(null), granted: undefined, drafts: [aDraft()] },
    { kind: 'draft' },
  ],
])('when %s', (_, given, view) => {
  expect(viewOf({ ...ON_FORM, ...given })).toMatchObject(view);
});

it('speaks of fields on the page, not of those that left it', () => {
  const view = viewOf({
    ...ON_FORM,
    drafts: [aDraft({ key: 'left', present: false }), aDraft({ key: 'here' })],
  });
  expect(view).toMatchObject({ kind: 'draft', drafts: [{ key: 'here' }] });
});
