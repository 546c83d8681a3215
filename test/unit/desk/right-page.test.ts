import { expect, test } from 'vitest';
import { doubtOf, type Owner } from '../../../lib/desk/portal/right-page.ts';

const PAGE = 'https://oa.example/read/17';
const owner: Owner = { author: '方禾舟', area: '柳溪片区', url: PAGE };
const other: Owner = { author: '祁岚远', area: '桐桥片区', url: null };
const twin: Owner = { author: '方禾舟', area: '枫湾片区', url: null };
const unread = { ...owner, url: null };

test.each([
  ['the author alone', unread, [other], '填报人 方 禾舟', '', null],
  ['nobody', unread, [other], '考核意见', '', { kind: 'no-name' }],
  ['somebody else', unread, [other], '填报人 祁岚远', '', { kind: 'other-name', name: '祁岚远' }],
  ['a list of both', unread, [other], '方禾舟 祁岚远', '', { kind: 'several', name: '祁岚远' }],
  ['a namesake’s area', unread, [twin], '方禾舟 枫湾', '', { kind: 'several', name: '方禾舟' }],
  ['a namesake, own area', unread, [twin], '方禾舟 柳溪片区', '', null],
  ['nobody, at the address', owner, [other], '考核意见', PAGE, null],
  ['nobody, at a place of it', owner, [other], '考核意见', `${PAGE}#comment`, null],
  ['nobody, at another route', owner, [other], '考核意见', `${PAGE}#/18`, { kind: 'no-name' }],
  ['both, at the address', owner, [other], '方禾舟 祁岚远', PAGE, null],
  [
    'somebody else, at the address',
    owner,
    [other],
    '祁岚远',
    PAGE,
    { kind: 'other-name', name: '祁岚远' },
  ],
] as const)('a page that shows %s', (_, whose, others, text, url, doubt) => {
  expect(doubtOf({ url, text, isNamed: true }, whose, others)).toEqual(doubt);
});

test('a box that does not say what it is for is asked about, on the right page too', () => {
  const page = { url: PAGE, text: '方禾舟', isNamed: false };
  expect(doubtOf(page, owner, [])).toEqual({ kind: 'unnamed' });
});

test('a submission without an author is only sure at its own address', () => {
  const nameless = { author: null, area: null, url: PAGE };
  expect(doubtOf({ url: PAGE, text: '', isNamed: true }, nameless, [])).toBeNull();
  expect(doubtOf({ url: '', text: '', isNamed: true }, nameless, [])).toEqual({ kind: 'no-name' });
});
