/** The command line over the same engine: `npm run -s check -- FILE...`. Contract: rulebook, last section. */
import { readFileSync } from 'node:fs';
import { readForeignPack } from '../packs/foreign.ts';
import { packById, packIds } from '../packs/index.ts';
import { PackError, type Pack } from '../packs/pack.ts';
import { statedPeriod } from '../period.ts';
import { judge } from '../review/judge.ts';
import type { Report } from '../rules/report.ts';
import { earlierThan, loadKnowledge, type Knowledge } from './knowledge.ts';
import { readOptions, UsageError, type Options } from './options.ts';
import { render } from './render.ts';
import { readSource, SourceError, type Source } from './source.ts';

process.exitCode = await run(process.argv.slice(2));

/** 0: no finding at error severity; 1: at least one; 2: bad usage or an unreadable file. */
async function run(args: readonly string[]): Promise<number> {
  try {
    const options = readOptions(args);
    const pack = loadPack(options.pack);
    return await checkAll(options, pack, await loadKnowledge(options));
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof PackError)) throw error;
    return complain(error.message);
  }
}

async function checkAll(options: Options, pack: Pack, known: Knowledge): Promise<number> {
  const results: unknown[] = [];
  let code = 0;
  for (const file of options.files) {
    const source = await sourceOf(file);
    if (source === null) {
      code = 2;
      continue;
    }
    const report = checkOne(source.text, options, pack, known);
    if (options.json) results.push(resultOf(file, report));
    else process.stdout.write(`${render(file, source, report)}\n`);
    if (report.findings.some(({ severity }) => severity === 'error')) code = Math.max(code, 1);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return code;
}

async function sourceOf(file: string): Promise<Source | null> {
  try {
    return await readSource(file);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    complain(`${file}：${error.message}`);
    return null;
  }
}

/** The month is the one given, else the one that the first lines state. */
function checkOne(text: string, { period, author }: Options, pack: Pack, known: Knowledge): Report {
  const stated = period ?? statedPeriod(text.trimStart().slice(0, 60), new Date());
  const given = { period: stated, author, portal: null, ...earlierThan(stated, known) };
  return judge(text, pack, given);
}

/** The object of the contract: nothing more, so that scripts can rely on it. */
function resultOf(file: string, { title, period, score, parts, numbers, findings }: Report) {
  return {
    file,
    title,
    period,
    score,
    parts: parts.map(({ id, title: name, start, end, status }) => ({
      id,
      title: name,
      start,
      end,
      status,
    })),
    numbers: { found: numbers.found, checked: numbers.checked },
    findings: findings.map(({ rule, severity, start, end, quote, message }) => ({
      rule,
      severity,
      start,
      end,
      quote,
      message,
    })),
  };
}

/** @throws UsageError, PackError */
function loadPack(name: string): Pack {
  const shipped = packById(name);
  if (shipped) return shipped;
  if (!/[./\\]/.test(name)) {
    throw new UsageError(
      `没有“${name}”这个规则包；现有：${packIds.join('、')}，或给出规则包文件的路径。`,
    );
  }
  try {
    return readForeignPack(JSON.parse(readFileSync(name, 'utf8')));
  } catch (error) {
    if (error instanceof PackError) throw error;
    throw new UsageError(`规则包 ${name} 读不出来，请检查路径和 JSON 格式。`, { cause: error });
  }
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
