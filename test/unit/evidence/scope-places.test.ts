import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { scopePlaces } from '../../../lib/evidence/scope-places.ts';
import { scopeOf } from '../../../lib/evidence/scope.ts';

const AREAS = {
  chengguan: '城关片区',
  chengnan: '城南片区',
  hekou: '河口片区',
  shiqiao: '石桥片区',
  liuping: '柳坪片区',
};
const KNOWN = [...Object.values(AREAS), '云岭片区', '全县'];

it.each(Object.entries(AREAS))('the summary of %s is about %s', (file, area) => {
  const text = readFileSync(`test/portal/world/submissions/2026-10-${file}.txt`, 'utf8');
  expect(scopeOf(scopePlaces(text), KNOWN)).toBe(area);
});

it('a summary that names no area is about none', () => {
  const text = readFileSync('test/portal/world/submissions/2026-10-yunling.txt', 'utf8');
  expect(scopeOf(scopePlaces(text), KNOWN)).toBeNull();
});

it('the title field of a portal counts as a title', () => {
  const places = scopePlaces('本月销售120箱，比城南片区多。', '城关片区10月工作总结');
  expect(scopeOf(places, KNOWN)).toBe('城关片区');
});

it('an empty text is about nothing', () => {
  expect(scopePlaces('')).toEqual({ title: null, signOff: [], opening: '' });
});
