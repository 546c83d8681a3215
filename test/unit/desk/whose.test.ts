import { describe, expect, it, test } from 'vitest';
import { recognise } from '../../../lib/desk/whose.ts';
import { aSubmission } from './samples.ts';

const NOW = new Date(2026, 10, 3);
const BODY = '柳溪片区10月工作总结\n本月销售卷烟286.4箱，完成月计划的102.29%。\n';

describe('who handed in a text, and for which month', () => {
  test.each([
    ['城西片区-姜禾-2026年10月总结.docx', '姜禾', '城西片区', '2026-10'],
    ['10月/河口支行_祁远舟.txt', '祁远舟', '河口支行', '2026-10'],
    ['2026年9月/云岭片区/柏溪 月度总结（终稿）.pdf', '柏溪', '云岭片区', '2026-09'],
    ['客户经理欧阳岚.txt', '欧阳岚', null, null],
    ['欧阳岚.txt', '欧阳岚', null, null],
    ['十月总结 (2).txt', null, null, '2026-10'],
    ['工作总结-定稿.docx', null, null, null],
    ['1.txt', null, null, null],
    ['6 云岭片区 何青禾 2026-11-02 17:40 待考核 查看', '何青禾', '云岭片区', null],
  ])('%s: %s, %s, %s', (path, author, area, period) => {
    expect(recognise('本月做了这些事。', path, NOW)).toMatchObject({ author, area, period });
  });

  it('goes by the text where the name of the file says nothing', () => {
    const text = `${BODY}方禾宁\n2026年10月31日`;
    expect(recognise(text, '新建文档.docx', NOW)).toEqual({
      author: '方禾宁',
      area: '柳溪片区',
      signature: '方禾宁',
      period: '2026-10',
    });
  });

  it('keeps who signed it, where the file is named after somebody else', async () => {
    const text = `${BODY}方禾宁\n2026年10月31日`;
    const origin = { from: 'file', path: '桐桥片区-祁远舟.txt' } as const;
    expect(await aSubmission({ text, origin })).toMatchObject({
      author: '祁远舟',
      signedBy: '方禾宁',
    });
    expect(await aSubmission({ text })).toMatchObject({ author: '方禾宁', signedBy: null });
  });
});

it('what a table says goes before what the text says, and the month of the batch comes last', async () => {
  const row = await aSubmission({
    text: '做了这些事。',
    author: ' 祁远舟 ',
    area: '',
    title: null,
  });
  expect(row).toMatchObject({ author: '祁远舟', area: null, period: '2026-10' });
});
