/** The rules as people read them in the README and in lib/rules/README.md, made from the rules themselves. */
import { rules } from '../../lib/rules/index.ts';
import type { Severity } from '../../lib/rules/report.ts';
import type { Example } from '../../lib/rules/rule.ts';

const SEVERITY: Record<Severity, string> = { error: '必改', warn: '应改', hint: '可改' };

/** One row a rule. */
export function ruleTable(): string {
  const rows = rules.map(
    ({ id, severity, title, ask }) => `| \`${id}\` | ${SEVERITY[severity]} | ${title} | ${ask} |`,
  );
  return [
    '| Rule | Severity | What it finds | What it asks |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** One section a rule: why, what to do, what is flagged and what is not. */
export function rulePages(): string {
  const pages = rules.map(({ id, severity, title, why, ask, bad, good }) =>
    [
      `## ${id}　${title}`,
      `${SEVERITY[severity]}。${why}`,
      `**问**：${ask}`,
      '要改（⟦⟧ 里是指出的地方）：',
      ...bad.map(quoted),
      '可以：',
      ...good.map(quoted),
    ].join('\n\n'),
  );
  return ['# 规则', '本页由 `npm run docs` 从规则文件生成，例子就是测试。', ...pages, ''].join(
    '\n\n',
  );
}

/** A document with what stands between its rule-table marks replaced; the marks stay. */
export function withRuleTable(document: string): string {
  return document.replace(
    /(<!-- rules -->\n)[\s\S]*?\n?(<!-- \/rules -->)/,
    (_, open: string, close: string) => `${open}${ruleTable()}\n${close}`,
  );
}

function quoted(example: Example): string {
  const text = typeof example === 'string' ? example : `${example.text}\n（${givenIn(example)}）`;
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('  \n');
}

/** What an example takes for known, in words where there are any. */
function givenIn({ given }: Exclude<Example, string>): string {
  const { history, colleagues, tasks, ...others } = given;
  return [
    ...(history ?? []).map(({ period, text }) => `自己${period ?? ''}的总结：${oneLine(text)}`),
    ...(colleagues ?? []).map(({ text }) => `另一份总结：${oneLine(text)}`),
    ...(tasks ? [`部门任务：${tasks.join('；')}`] : []),
    ...(Object.keys(others).length > 0 ? [`已知：${JSON.stringify(others)}`] : []),
  ].join('；');
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' / ');
}
