import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainDocx } from '../setup/docx.ts';
import { pdf } from '../setup/pdf.ts';
import { xlsx } from '../setup/xlsx.ts';

const POOR = '10月工作总结\n一、销售情况\n销售卷烟120箱，同比增长___%。';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function check(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/check.ts', ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

describe('--json', () => {
  test('prints one object a file as contracted, offsets into the text as read', () => {
    const text = `${POOR.replaceAll('\n', '\r\n')}`;
    const path = file('a.txt', `\uFEFF${text}`);
    const { status, stdout } = check(['--json', '--period', '2026-10', path]);
    expect(status).toBe(1);
    const [result] = JSON.parse(stdout);
    expect(Object.keys(result)).toEqual([
      'file',
      'title',
      'period',
      'score',
      'parts',
      'numbers',
      'findings',
    ]);
    expect(result).toMatchObject({ file: path, title: '10月工作总结', period: '2026-10' });
    expect(result.numbers).toEqual({ found: 1, checked: 0 });
    expect(result.parts[0]).toMatchObject({
      id: 'sales',
      title: '片区销售情况分析',
      status: 'thin',
    });
    for (const finding of result.findings) {
      expect(Object.keys(finding)).toEqual([
        'rule',
        'severity',
        'start',
        'end',
        'quote',
        'message',
      ]);
      expect(text.slice(finding.start, finding.end)).toBe(finding.quote);
    }
    expect(result.findings.map(({ rule }: { rule: string }) => rule)).toContain('form/placeholder');
  });

  test('a text that cannot be judged has no score', () => {
    const { status, stdout } = check(['--json', '-'], '   ');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ file: '-', score: null, findings: [] }]);
  });

  test('the month is taken from the title when it is not given', () => {
    const { stdout } = check(['--json', '-'], '2026年9月工作总结\n销售120箱。');
    expect(JSON.parse(stdout)).toMatchObject([{ period: '2026-09' }]);
  });
});

test('the report says what is wrong, why, and what to do next', () => {
  const { status, stdout } = check(['--period', '2026-10', file('b.md', POOR)]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/得分：\d+/);
  expect(stdout).toMatch(/\[必改\] 还有没填的空　form\/placeholder　第 3 行/);
  expect(stdout).toContain('原文：___%');
  expect(stdout).toContain('下一步：');
});

test('GB18030 of Chinese Windows and UTF-16 are read', () => {
  const gb = Uint8Array.from([0x31, 0x30, 0xd4, 0xc2, 0xd7, 0xdc, 0xbd, 0xe1]);
  const utf16 = Buffer.from('\uFEFF10月总结', 'utf16le');
  for (const bytes of [gb, utf16]) {
    const { stdout } = check(['--json', file('c.txt', bytes)]);
    expect(JSON.parse(stdout)).toMatchObject([{ title: '10月总结' }]);
  }
});

describe('Word and PDF', () => {
  /** Milliseconds for tests that start several processes. */
  const SEVERAL = 20_000;
  const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const page = POOR.split('\n').map((text, at) => ({ text, x: 114, y: 700 - at * 30 }));

  test(
    'a .docx gives what its text gives',
    () => {
      const word = check([
        '--json',
        '--period',
        '2026-10',
        file('w.docx', plainDocx(POOR.split('\n'))),
      ]);
      const plain = check(['--json', '--period', '2026-10', file('w.txt', POOR)]);
      expect(word.status).toBe(1);
      expect(JSON.parse(word.stdout)[0].findings).toEqual(JSON.parse(plain.stdout)[0].findings);
    },
    SEVERAL,
  );

  test(
    'a .pdf too, and the report says that it was guessed',
    () => {
      const path = file('p.pdf', pdf([page]));
      const { status, stdout, stderr } = check(['--period', '2026-10', path]);
      expect(stderr).toBe('');
      expect(status).toBe(1);
      expect(stdout).toContain('仅供核对');
      expect(stdout).toContain('原文：___%');
      expect(JSON.parse(check(['--json', path]).stdout)).toMatchObject([{ title: '10月工作总结' }]);
    },
    SEVERAL,
  );

  test(
    'they stand in folders and as tasks',
    () => {
      const history = mkdtempSync(join(folder, 'history-'));
      writeFileSync(join(history, '2026-09.docx'), plainDocx(['9月工作总结', '销售120箱。']));
      writeFileSync(join(history, '~$26-09.docx'), 'x');
      const tasks = file('tasks.docx', plainDocx(['走访客户']));
      const args = ['--json', '--history', history, '--tasks', tasks, file('x.txt', POOR)];
      expect(check(args)).toMatchObject({ stderr: '', status: 1 });
      writeFileSync(join(history, '2026-08.doc'), OLD);
      const { status, stderr } = check(args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/：2026-08\.doc：这是旧格式.*另存为 \.docx/);
    },
    SEVERAL,
  );

  test.each(['o.doc', 'o.wps'])('an old %s gets one clear line', (name) => {
    const { status, stdout, stderr } = check([file(name, OLD)]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/另存为 \.docx/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });
});

describe('bad usage ends with 2 and one clear line', () => {
  test.each([
    ['no file', [], /没有给出要检查的文件/],
    ['an unknown option', ['--colour', 'x.txt'], /--colour/],
    ['a pack that does not exist', ['--pack', 'farm', 'x.txt'], /没有“farm”/],
    ['a pack file that does not exist', ['--pack', './no.json', 'x.txt'], /no\.json/],
    ['a bad month', ['--period', '2026-13', 'x.txt'], /YYYY-MM/],
    ['tasks that are not there', ['--tasks', 'no.txt', 'x.txt'], /no\.txt：没有这个文件/],
    ['history that is not there', ['--history', 'no', 'x.txt'], /no：读不了这个文件夹/],
    ['colleagues that are not there', ['--colleagues', 'no', 'x.txt'], /no：读不了这个文件夹/],
    ['indicators that are not there', ['--indicators', 'no.csv', 'x.txt'], /no\.csv：没有这个文件/],
    ['a missing file', ['no-such.txt'], /no-such\.txt：没有这个文件/],
    ['a folder', ['lib'], /文件夹/],
    ['another kind of file', ['test/demo/panel.png'], /不是文字文件/],
  ])('%s', (_, args, line) => {
    const { status, stderr, stdout } = check(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
  });

  test('the other files are still reported', () => {
    const { status, stdout, stderr } = check(['--json', 'no-such.txt', file('d.txt', POOR)]);
    expect(status).toBe(2);
    expect(stderr).toContain('no-such.txt');
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test('a broken pack names the place and the reason', () => {
    const path = file('pack.json', JSON.stringify({ id: 'x', otherHeadings: ['('] }));
    const { status, stderr } = check(['--pack', path, file('e.txt', POOR)]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/otherHeadings\.0：不是有效的正则表达式/);
  });
});

describe('--indicators', () => {
  const HEAD = 'period,scope,metric,value,unit';
  const text = (): string => file('i.txt', '城关片区10月工作总结\n销售120箱。');

  test.each<[string, () => string]>([
    ['.csv', () => file('i.csv', `${HEAD}\n2026-10,城关片区,销量,120,箱\n`)],
    [
      '.xlsx',
      () =>
        file(
          'i.xlsx',
          xlsx([{ rows: [HEAD.split(','), ['2026-10', '城关片区', '销量', 120, '箱']] }]),
        ),
    ],
    ['the demo world', () => 'test/portal/world/indicators-2026.csv'],
  ])('%s is read', (_, path) => {
    const { status, stdout, stderr } = check(['--json', '--indicators', path(), text()]);
    expect(stderr).toBe('');
    expect(status).not.toBe(2);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  test.each<[string, () => string, RegExp]>([
    [
      'an old .xls',
      () => file('i.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
      /i\.xls：这是旧格式的 \.xls 文件。请.*另存为/,
    ],
    ['no table', () => file('n.csv', 'hello'), /n\.csv：没有找到表格/],
    [
      'a wrong row',
      () => file('w.csv', `${HEAD}\n2026-10,城关片区,销量,多,箱\n2026-10,城关片区,计划,少,箱\n`),
      /w\.csv：第 2 行“value”：“多”不是一个数.*（另有 1 处）/,
    ],
    ['only a header and notes', () => file('e.csv', `${HEAD}\n备注,,,,\n`), /没有读到一个指标/],
  ])('%s: one clear line, 2, and nothing checked', (_, path, line) => {
    const { status, stdout, stderr } = check(['--json', '--indicators', path(), text()]);
    expect(status).toBe(2);
    expect(stderr).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
  });
});

describe('--history and --colleagues', { timeout: 30_000 }, () => {
  const copying = (args: readonly string[]) => {
    const { stdout } = check(['--json', ...args]);
    const [{ findings }] = JSON.parse(stdout) as [
      { findings: { rule: string; severity: string; message: string }[] },
    ];
    return findings
      .filter(({ rule }) => rule.startsWith('copying/'))
      .map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);
  };
  const HISTORY = 'test/corpus/04-copy-own-month.history';
  const COLLEAGUES = 'test/corpus/05-colleague-paragraphs.colleagues';

  test('an own month with other digits is told with its month', () => {
    expect(copying(['--history', HISTORY, 'test/corpus/04-copy-own-month.txt'])).toEqual([
      expect.stringMatching(/^copying\/own-history error 这里和自己9月的总结几乎只有数字变了/),
    ]);
  });

  test('the same month is no source, whether it is given or only stated in the text', () => {
    const september = `${HISTORY}/2026-09.txt`;
    expect(copying(['--history', HISTORY, september])).toEqual([]);
    expect(copying(['--history', HISTORY, '--period', '2026-09', september])).toEqual([]);
    expect(copying(['--history', HISTORY, '--period', '2026-10', september])).toHaveLength(1);
  });

  test('parts of a colleague are told without his name', () => {
    const found = copying(['--colleagues', COLLEAGUES, 'test/corpus/05-colleague-paragraphs.txt']);
    expect(found).toEqual([expect.stringMatching(/^copying\/colleague warn 这里和另一份总结/)]);
  });

  test('the file that is checked and those named after the author are nobody else’s', () => {
    const lender = `${COLLEAGUES}/2026-10-石岸片区-方以南.txt`;
    const draft = file('draft.txt', readFileSync(lender, 'utf8').replace('127人次', '126人次'));
    expect(copying(['--colleagues', COLLEAGUES, lender])).toEqual([]);
    expect(copying(['--colleagues', COLLEAGUES, draft])).toHaveLength(1);
    expect(copying(['--colleagues', COLLEAGUES, '--author', '方以南', draft])).toEqual([]);
  });
});
