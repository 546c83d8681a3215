import { describe, expect, it } from 'vitest';
import { docx, item, list, p, plainDocx, run, table, xml } from '../../../setup/docx.ts';
import { textFile, textOf } from '../../../setup/documents.ts';

const CHINESE = list(1, [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
]);

const body = (...content: readonly string[]): Promise<string> =>
  textOf(docx({ body: content.join('') }));

it('paragraphs are lines, and the kind is told', async () => {
  const lines = [
    '城关片区10月工作总结',
    '一、销售情况',
    '销售356.924箱 & 增长5.69%。',
    '𠮷野家 <2户>',
  ];
  expect(await textFile(plainDocx(lines))).toEqual({
    kind: 'docx',
    text: lines.join('\n'),
    isRough: false,
  });
});

it('blank paragraphs part what they part, once', async () => {
  expect(await body(p(''), p('甲'), p(''), p(' '), p(''), p('乙'), p(''))).toBe('甲\n\n乙');
});

describe('list numbers', () => {
  it('stand before their paragraphs as Word shows them, deeper ones anew under each', async () => {
    const text = await textOf(
      docx({
        numbering: CHINESE,
        body: [
          item('销售情况', 1),
          item('总量', 1, 1),
          item('2026年任务完成', 1, 2),
          item('结构', 1, 1),
          item('存在问题', 1),
          item('断货', 1, 1),
          item('缺口30箱', 1, 2),
        ].join(''),
      }),
    );
    expect(text.split('\n')).toEqual([
      '一、销售情况',
      '（一）总量',
      '1. 2026年任务完成',
      '（二）结构',
      '二、存在问题',
      '（一）断货',
      '1. 缺口30箱',
    ]);
  });

  it.each<[string, string, number, string]>([
    ['chineseCounting', '%1、', 12, '十二、'],
    ['chineseCountingThousand', '第%1条', 105, '第一百零五条 '],
    ['chineseLegalSimplified', '%1、', 21, '贰拾壹、'],
    ['ideographTraditional', '%1、', 3, '丙、'],
    ['decimalEnclosedCircle', '%1', 3, '③ '],
    ['decimalFullWidth', '%1、', 10, '１０、'],
    ['decimalZero', '%1.', 7, '07. '],
    ['upperLetter', '%1、', 27, 'AA、'],
    ['lowerRoman', '(%1)', 4, '(iv) '],
    ['bullet', '\uF06C', 2, '• '],
    ['bullet', '■', 2, '■ '],
    ['none', '', 2, ''],
  ])('%s %s counts %i as %s', async (format, sign, count, expected) => {
    const items = Array.from({ length: count }, () => item('项', 1)).join('');
    const text = await textOf(docx({ numbering: list(1, [[format, sign]]), body: items }));
    expect(text.split('\n').at(-1)).toBe(`${expected}项`);
  });

  it('come from a paragraph style too, and from the style that it rests on', async () => {
    const text = await textOf(
      docx({
        numbering: CHINESE,
        styles:
          '<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="1a"><w:basedOn w:val="1"/></w:style>',
        body:
          p('销售', '<w:pStyle w:val="1"/>') +
          p('客户', '<w:pStyle w:val="1a"/>') +
          p('不编号', '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      }),
    );
    expect(text).toBe('一、销售\n二、客户\n不编号');
  });

  it('go on in a second list of one scheme, and start again where it says so', async () => {
    const numbering = `${CHINESE}<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const text = await textOf(
      docx({ numbering, body: item('甲', 1) + item('乙', 2) + item('丙', 3) + item('丁', 3) }),
    );
    expect(text).toBe('一、甲\n二、乙\n一、丙\n二、丁');
  });

  it('of rings of styles and unknown lists do no harm', async () => {
    const styles =
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const ring = p('甲', '<w:pStyle w:val="a"/>');
    expect(await textOf(docx({ styles, body: ring + item('乙', 9, 99) }))).toBe('甲\n乙');
  });
});

describe('tables', () => {
  it('have a line for each row and tabs between cells', async () => {
    expect(
      await body(
        p('指标如下：'),
        table([
          ['指标', '本月', '同比'],
          ['销量（箱）', '356.924', '5.69%'],
          ['', '', ''],
          ['合计', '', ''],
        ]),
        p('以上。'),
      ),
    ).toBe('指标如下：\n指标\t本月\t同比\n销量（箱）\t356.924\t5.69%\n合计\n以上。');
  });

  it('that lay out a whole summary give its paragraphs', async () => {
    const cell = p('一、销售情况') + p('本月销售356.924箱，同比增长5.69%，完成计划的102.27%。');
    expect(
      await body(
        table([
          ['姓名', '云岭'],
          ['总结内容', cell],
        ]),
      ),
    ).toBe(
      '姓名\t云岭\n总结内容\n一、销售情况\n本月销售356.924箱，同比增长5.69%，完成计划的102.27%。',
    );
  });

  it('keep a broken label in its cell', async () => {
    expect(await body(table([['销量', p('较上年') + p('同期增长')]]))).toBe(
      '销量\t较上年 同期增长',
    );
  });
});

describe('what the reader does not see is left out', () => {
  it.each<[string, string]>([
    [
      'deleted words',
      p(
        run('完成') +
          `<w:del>${run('不').replace('w:t ', 'w:delText ').replace('/w:t', '/w:delText')}</w:del>` +
          run('任务'),
      ),
    ],
    [
      'deleted words in a w:t',
      p(run('完成') + `<w:del>${run('不')}</w:del><w:ins>${run('任务')}</w:ins>`),
    ],
    ['words moved away', p(run('完成任务') + `<w:moveFrom>${run('不')}</w:moveFrom>`)],
    [
      'hidden words',
      p(run('完成') + run('（草稿）', '<w:vanish/>') + run('任务', '<w:vanish w:val="0"/>')),
    ],
    [
      'sounds over words',
      p(
        `<w:r><w:ruby><w:rt>${run('wán')}</w:rt><w:rubyBase>${run('完成任务')}</w:rubyBase></w:ruby></w:r>`,
      ),
    ],
    [
      'field instructions',
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('完成任务')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      ),
    ],
    ['footnote signs', p(run('完成任务') + '<w:r><w:footnoteReference w:id="2"/></w:r>')],
    [
      'a table of contents',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>${p('完成任务')}`,
    ],
    [
      'the numbering that a change replaced',
      p(
        run('完成任务'),
        '<w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>',
      ),
    ],
  ])('%s', async (_, content) => {
    expect(await textOf(docx({ body: content, numbering: CHINESE }))).toBe('完成任务');
  });

  it('headers, footers, footnotes and comments', async () => {
    const other = (tag: string): Uint8Array => xml(`<w:${tag}>${p('别处的话')}</w:${tag}>`);
    const extra = {
      'word/header1.xml': other('hdr'),
      'word/footer1.xml': other('ftr'),
      'word/footnotes.xml': other('footnotes'),
      'word/comments.xml': other('comments'),
    };
    expect(await textOf(docx({ body: p('正文'), extra }))).toBe('正文');
  });

  it('a deleted row, and the end of a paragraph', async () => {
    const rows = table([
      ['甲', '1'],
      ['乙', '2'],
    ]).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>');
    expect(await body(rows, p('前', '<w:rPr><w:del/></w:rPr>'), p('后'))).toBe('乙\t2\n前后');
  });
});

describe('what he sees is kept', () => {
  it('a text box, once', async () => {
    const box = `<w:txbxContent>${p('框里的话')}</w:txbxContent>`;
    const anchor = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(await body(p(run('段落') + anchor + run('继续')), p('下一段'))).toBe(
      '段落继续\n框里的话\n下一段',
    );
  });

  it('soft breaks, tabs, links, bullets by hand and hyphens', async () => {
    const content =
      run('甲') +
      '<w:r><w:br/></w:r>' +
      '<w:r><w:sym w:font="Wingdings" w:char="F06E"/></w:r>' +
      `<w:hyperlink r:id="rId9">${run('链接')}</w:hyperlink>` +
      '<w:r><w:tab/></w:r>' +
      run('1') +
      '<w:r><w:noBreakHyphen/></w:r>' +
      run('2');
    expect(await body(p(content, '<w:tabs><w:tab w:val="left"/></w:tabs>'))).toBe('甲\n■链接\t1-2');
  });

  it('a field that is never closed swallows nothing', async () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(await body(p(field + run('A')), p('后文'))).toBe('后文');
  });
});

it('a document under another name inside, as office suites online write it', async () => {
  const bytes = docx({
    body: '',
    extra: {
      '_rels/.rels': xml(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>',
      ),
      'word/document2.xml': xml(`<w:document><w:body>${p('正文')}</w:body></w:document>`),
    },
  });
  expect(await textOf(bytes)).toBe('正文');
});
