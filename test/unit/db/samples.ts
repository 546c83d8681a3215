/** Rows as they come in practice; a test names only what it is about. */
import { CoachDatabase, database } from '../../../lib/db/database.ts';
import type { Draft } from '../../../lib/db/schema.ts';
import type { Finding, PartReport, Report } from '../../../lib/rules/report.ts';

export const FORM = 'https://oa.example.cn/summary/edit';

/** 2026-11-03 14:03 local time. */
export const NOW = new Date(2026, 10, 3, 14, 3).getTime();

export function aDraft(given: Partial<Draft> = {}): Draft {
  return {
    key: `${FORM}#content`,
    tabId: 7,
    frameId: 0,
    pageLife: 'first',
    origin: 'https://oa.example.cn',
    url: FORM,
    field: { key: 'content', label: '工作总结内容', kind: 'contenteditable', count: 1 },
    hint: '2026年10月工作总结',
    titleField: null,
    text: '本月销售卷烟318.452箱，同比增长3.39%。',
    revision: 3,
    period: '2026-10',
    periodChosen: false,
    packId: 'tobacco',
    report: null,
    present: true,
    changedAt: NOW,
    checkedAt: null,
    savedAt: NOW,
    keptAt: null,
    ...given,
  };
}

export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    id: 'comparison/vertical 1',
    rule: 'comparison/vertical',
    severity: 'warn',
    start: 0,
    end: 4,
    quote: '本月销售',
    message: '销售部分没有纵向对比',
    why: '销售指标要作纵向对比。',
    ask: '与去年同期、与上月相比，各增加或减少多少？',
    part: 'sales',
    points: 5,
    ...given,
  };
}

export function aPart(given: Partial<PartReport> = {}): PartReport {
  return {
    id: 'sales',
    title: '片区销售情况分析',
    status: 'ok',
    start: 0,
    end: 20,
    characters: 18,
    numbers: 2,
    ...given,
  };
}

export function aReport(given: Partial<Report> = {}): Report {
  return {
    judgement: 'judged',
    title: null,
    period: '2026-10',
    score: 88,
    parts: [aPart()],
    numbers: { found: 2, checked: 0, consistent: 0, items: [] },
    findings: [],
    ...given,
  };
}

/** An empty database, as on the first run. */
export async function emptyDatabase(): Promise<void> {
  database.close();
  await new CoachDatabase().delete();
  await database.open();
}
