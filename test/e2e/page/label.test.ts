import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finder, openFinder } from './finder.ts';
import { AREA } from './portal.ts';

let finder: Finder;

beforeAll(async () => {
  finder = await openFinder();
});
afterAll(() => finder.close());

describe('the label of a field', () => {
  const LABELS: [name: string, html: string, label: string][] = [
    [
      'label for',
      `<label for="a">本月工作总结：</label><textarea id="a" ${AREA}></textarea>`,
      '本月工作总结',
    ],
    ['包裹的 label', `<label>* 工作总结 <textarea ${AREA}></textarea></label>`, '工作总结'],
    [
      'aria-labelledby',
      `<b id="t">月度小结</b><textarea aria-labelledby="t" ${AREA}></textarea>`,
      '月度小结',
    ],
    [
      '前一单元格',
      `<table><tr><td>总结内容（必填）：</td><td><textarea ${AREA}></textarea></td></tr></table>`,
      '总结内容',
    ],
    ['前面的文字', `<div>工作汇报：<br><textarea ${AREA}></textarea></div>`, '工作汇报'],
    [
      'legend',
      `<fieldset><legend>月度总结</legend><textarea ${AREA}></textarea></fieldset>`,
      '月度总结',
    ],
    [
      'antd',
      `<div class="ant-form-item"><div class="ant-form-item-label"><label title="x">工作总结</label></div><div><div><textarea ${AREA}></textarea></div></div></div>`,
      '工作总结',
    ],
    ['提示语', `<textarea placeholder="请输入本月工作总结…" ${AREA}></textarea>`, '本月工作总结'],
    [
      '编辑器自称',
      `<div><p>工作总结</p><div role="textbox" aria-label="编辑器编辑区域：main" contenteditable ${AREA}></div></div>`,
      '工作总结',
    ],
    [
      '框架的标题',
      `<iframe title="工作总结内容" ${AREA} srcdoc="<body contenteditable>"></iframe>`,
      '工作总结内容',
    ],
    [
      '外层框架之前的文字',
      `<p>本月总结</p><iframe ${AREA} srcdoc="<iframe style='width:400px;height:150px' srcdoc='<body contenteditable>'></iframe>"></iframe>`,
      '本月总结',
    ],
    [
      '列标题',
      `<table><tr><th>序号</th><th>工作成效</th></tr><tr><td>1</td><td><textarea ${AREA}></textarea></td></tr></table>`,
      '工作成效',
    ],
  ];
  test.each(LABELS)('is read from: %s', async (_, html, label) => {
    expect((await finder.findIn(html))?.field.label).toBe(label);
  });
});
