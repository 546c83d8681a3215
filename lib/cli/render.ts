import { bandOf, type Band } from '../review/score.ts';
import type { Finding, PartStatus, Report, Severity } from '../rules/report.ts';
import words from '../i18n/zh-CN.json' with { type: 'json' };
import type { Source } from './source.ts';

const SEVERITY: Record<Severity, string> = { error: '必改', warn: '应改', hint: '可改' };
const STATUS: Record<PartStatus, string> = { ok: '完整', thin: '偏薄', missing: '缺少' };
const BAND: Record<Band, string> = { excellent: '优', good: '良', fair: '中', poor: '待改' };
const QUOTE_MAX = 60;

/** A report for people to read in a terminal. */
export function render(file: string, { text, isRough }: Source, report: Report): string {
  const head = [`■ ${file}`, ...(isRough ? [`  ${words.documents.isRough}`] : [])];
  if (report.judgement === 'blank') return [...head, '  没有内容，没有检查。', ''].join('\n');
  if (report.judgement === 'too-long') {
    return [...head, `  ${text.length} 字，太长了，不像一份月度总结，没有检查。`, ''].join('\n');
  }
  return [
    ...head,
    `  标题：${report.title ?? '（没有）'}　月份：${report.period ?? '未知'}　得分：${report.score}（${BAND[bandOf(report.score ?? 0)]}）`,
    `  ${renderNumbers(report.numbers)}`,
    `  ${report.parts.map(({ title, status }) => `${title} ${STATUS[status]}`).join(' · ')}`,
    ...report.findings.flatMap((finding) => renderFinding(text, finding)),
    report.findings.length === 0 ? '  没有发现要改的地方。' : '',
    '',
  ].join('\n');
}

function renderNumbers({ found, checked, consistent }: Report['numbers']): string {
  if (checked === 0) return `数字：${found} 处，文中没有可以互相核对的`;
  return `数字：${found} 处，核对了 ${checked} 处，${consistent} 处一致`;
}

function renderFinding(text: string, finding: Finding): readonly string[] {
  const lines = [
    '',
    `  [${SEVERITY[finding.severity]}] ${finding.message}　${finding.rule}　第 ${lineOf(text, finding.start)} 行`,
  ];
  if (finding.quote !== '') lines.push(`    原文：${shorten(finding.quote)}`);
  lines.push(`    依据：${finding.why}`, `    下一步：${finding.ask}`);
  return lines;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\r\n]/).length;
}

function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ');
  return line.length <= QUOTE_MAX ? line : `${line.slice(0, QUOTE_MAX - 12)}……${line.slice(-10)}`;
}
