import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  readonly files: readonly string[];
  /** A shipped pack's id or a path. */
  readonly pack: string;
  /** YYYY-MM; null when not given. */
  readonly period: string | null;
  readonly author: string | null;
  /** A .csv or .xlsx file; null when not given. */
  readonly indicators: string | null;
  /** A text of the department's tasks; null when not given. */
  readonly tasks: string | null;
  /** A folder of the author's own earlier summaries; null when not given. */
  readonly history: string | null;
  /** A folder of other people's summaries; null when not given. */
  readonly colleagues: string | null;
  readonly json: boolean;
}

/** Bad usage, in the user's words. */
export class UsageError extends Error {}

export const USAGE = `用法：npm run -s check -- [选项] 文件...
  --pack 名称|路径      规则包：tobacco（默认）、bank、telecom、general，或文件
  --period YYYY-MM      总结的月份（默认按标题推断）
  --author 姓名         作者
  --indicators 文件     指标表，.csv 或 .xlsx，表头 period,scope,metric,value,unit
  --tasks 文件          部门布置的任务，一行一项
  --history 文件夹      自己以前的总结，一个月一个文件，文件名写月份，如 2026-09.txt
  --colleagues 文件夹   其他人的总结
  --json                输出 JSON
文件可以是 .txt、.md、.docx 或 .pdf；- 表示标准输入。`;

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new UsageError(`没有给出要检查的文件。\n${USAGE}`);
  const period = values.period ?? null;
  if (period !== null && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(period)) {
    throw new UsageError(`--period 要写成 YYYY-MM，例如 2026-10；现在是“${period}”。`);
  }
  return {
    files: positionals,
    pack: values.pack ?? 'tobacco',
    period,
    author: values.author ?? null,
    indicators: values.indicators ?? null,
    tasks: values.tasks ?? null,
    history: values.history ?? null,
    colleagues: values.colleagues ?? null,
    json: values.json ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        pack: { type: 'string' },
        period: { type: 'string' },
        author: { type: 'string' },
        json: { type: 'boolean' },
        indicators: { type: 'string' },
        tasks: { type: 'string' },
        history: { type: 'string' },
        colleagues: { type: 'string' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const option = /'(--?[^\s'<]+)/.exec(message)?.[1] ?? '';
    throw new UsageError(`选项 ${option} 不认识，或缺少它的值。\n${USAGE}`, { cause: error });
  }
}
