import { beforeEach, expect, it } from 'vitest';
import { putColleagues } from '../../../lib/db/colleagues.ts';
import { putOwnMonths } from '../../../lib/db/summaries.ts';
import { labelledNames, namesFor } from '../../../lib/llm/names.ts';
import { emptyDatabase, NOW } from '../db/samples.ts';

beforeEach(emptyDatabase);

it.each([
  ['客户经理：许见山', ['许见山']],
  ['汇报人: 祁见川　负责人：方以南', ['祁见川', '方以南']],
  ['店主：冯某，反映口感好', ['冯某']],
  ['原因：货源不足', []],
  ['负责人：由片区指定两位同志共同承担', []],
])('%s names %j', (text, names) => {
  expect(labelledNames(text)).toEqual(names);
});

it('everybody who wrote something in the library, and who signed the draft', async () => {
  const source = { from: 'pasted' } as const;
  const month = { period: '2026-09', area: null, source, text: '九月' };
  await putOwnMonths([{ ...month, author: '许见山' }], NOW);
  await putColleagues(
    [
      { ...month, author: '祁见川' },
      { ...month, author: null, text: '没有署名' },
    ],
    NOW,
  );
  const { authors } = await namesFor('本月总结\n客户经理：方以南', null);
  expect(authors.toSorted()).toEqual(['方以南', '祁见川', '许见山'].toSorted());
});
