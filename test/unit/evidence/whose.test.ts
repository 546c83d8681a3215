import { expect, it } from 'vitest';
import { readTasks } from '../../../lib/evidence/tasks.ts';
import { whoseIs } from '../../../lib/evidence/whose.ts';

it.each<[string, string, { author: string | null; area: string | null }]>([
  [
    'title and sign-off',
    '云溪片区2026年10月工作总结\n10月销售176箱。\n白一帆\n2026年11月1日',
    { author: '白一帆', area: '云溪片区' },
  ],
  [
    'a label before the name, the area in the opening',
    '10月工作小结\n10月我们河湾支行存款增加210万元。\n汇报人：关小禾\n2026.11.1',
    { author: '关小禾', area: '河湾支行' },
  ],
  ['neither', '本月销售176箱，完成计划的99%。', { author: null, area: null }],
  ['no area of its own', '本片区10月总结\n各片区都完成了计划。', { author: null, area: null }],
])('%s', (_, text, expected) => {
  expect(whoseIs(text)).toEqual(expected);
});

it('a task list is read without its title, headings, marks and repetitions', () => {
  const list = [
    '营销部2026年10月重点工作安排',
    '',
    '一、客户',
    '1．做好节后走访，了解库存。',
    '（2）给沿街客户发放雨伞架',
    '二、抓好品牌培育，灰狼每片区上柜不少于10户。',
    '1．做好节后走访，了解库存。',
  ];
  expect(readTasks(list)).toEqual([
    '做好节后走访，了解库存。',
    '给沿街客户发放雨伞架',
    '抓好品牌培育，灰狼每片区上柜不少于10户。',
  ]);
});
