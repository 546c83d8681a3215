import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finder, openFinder } from './finder.ts';
import { AREA } from './portal.ts';

let finder: Finder;

beforeAll(async () => {
  finder = await openFinder();
});
afterAll(() => finder.close());

describe('what stands around the field', () => {
  it('gives the title input of the same form', async () => {
    const found = await finder.findIn(
      `<form><label>标题<input value="2026年10月工作总结"></label><label>工作总结<textarea ${AREA}></textarea></label></form><form><label>标题<input value="别的"></label></form>`,
    );
    expect(found?.title).toBe('2026年10月工作总结');
  });

  it('gives no title where the form has none', async () => {
    const found = await finder.findIn(
      `<form><label>姓名<input value="x"></label><label>工作总结<textarea ${AREA}></textarea></label></form>`,
    );
    expect(found?.title).toBeNull();
  });

  it('hints at the month by title, headings, text and controls, also from the top document', async () => {
    const found = await finder.findIn(
      `<h2>月度总结填报</h2><iframe ${AREA} srcdoc="<form><p>所属期：<span>2026年10月</span></p><input name=id value='2026-09'><textarea style='width:300px;height:90px'>2025年1月的正文</textarea></form><h3>后面的标题</h3>"></iframe>`,
      '客户经理平台',
    );
    expect(found?.hint.split('\n')).toEqual([
      '客户经理平台',
      '月度总结填报',
      '2026-09',
      '2026年10月',
    ]);
  });

  it('keeps the hint within 2,000 units', async () => {
    const found = await finder.findIn(
      `${'<h2>很长的标题'.repeat(3)}${'总'.repeat(3000)}</h2><textarea ${AREA}></textarea>`,
      '题'.repeat(5000),
    );
    expect(found?.hint.length).toBeLessThanOrEqual(2000);
  });

  it('keeps the key when generated ids change, and tells twins apart', async () => {
    const form = (id: number): string =>
      `<form id="f"><textarea id="el-id-${id}-1" ${AREA}></textarea><textarea ${AREA}></textarea></form>`;
    const keys = [
      (await finder.findIn(form(1234)))?.field.key,
      (await finder.findIn(form(9876)))?.field.key,
    ];
    expect(keys).toEqual(['f:|textarea~0', 'f:|textarea~0']);
  });

  it('is not misled by controls that shadow the properties of their form', async () => {
    const found = await finder.findIn(
      `<form name="report"><input name="id" value="7"><input name="parentNode"><input name="querySelectorAll"><input name="matches"><input name="getAttribute"><input name="ownerDocument"><input name="shadowRoot"><label>工作总结<textarea name="content" ${AREA}>甲</textarea></label></form>`,
    );
    expect(found).toMatchObject({ text: '甲', field: { key: 'report:content|工作总结' } });
  });
});
