import { describe, expect, it } from 'vitest';
import { placeOf, shortened, sortFindings } from '../../../components/panel/findings.ts';
import type { Dismissal } from '../../../lib/db/schema.ts';
import { aFinding, aPart, aReport, NOW } from '../db/samples.ts';

describe('the list', () => {
  const parts = [aPart({ id: 'sales' }), aPart({ id: 'brand' }), aPart({ id: 'plan' })];
  const order = (findings: ReturnType<typeof aFinding>[], dismissals: Dismissal[] = []) =>
    sortFindings(aReport({ parts, findings }), dismissals).groups.map((group) => [
      group.part?.id ?? null,
      group.findings.map(({ id }) => id),
    ]);

  it('goes by the pack’s parts, then the whole text, without empty ones', () => {
    const findings = [
      aFinding({ id: 'whole', part: null }),
      aFinding({ id: 'plan', part: 'plan' }),
      aFinding({ id: 'sales', part: 'sales' }),
    ];
    expect(order(findings)).toEqual([
      ['sales', ['sales']],
      ['plan', ['plan']],
      [null, ['whole']],
    ]);
  });

  it('has errors first in a part, else the order of the text', () => {
    const findings = [
      aFinding({ id: 'hint', severity: 'hint' }),
      aFinding({ id: 'warn 1', severity: 'warn' }),
      aFinding({ id: 'error', severity: 'error' }),
      aFinding({ id: 'warn 2', severity: 'warn' }),
    ];
    expect(order(findings)).toEqual([['sales', ['error', 'warn 1', 'warn 2', 'hint']]]);
  });

  it('loses no finding of a part that the report does not list', () => {
    expect(order([aFinding({ id: 'odd', part: 'overview' })])).toEqual([[null, ['odd']]]);
  });

  it('puts what is set aside at the end, and says how it was', () => {
    const here = { key: 'a', scope: 'text', draftKey: 'd', finding: 'one', at: NOW } as const;
    const rule = { key: 'b', scope: 'rule', rule: 'form/title', at: NOW } as const;
    const findings = [
      aFinding({ id: 'one' }),
      aFinding({ id: 'two', rule: 'form/title' }),
      aFinding({ id: 'left', rule: 'form/overview' }),
    ];
    expect(order(findings, [here, rule])).toEqual([['sales', ['left']]]);
    const { ignored } = sortFindings(aReport({ parts, findings }), [here, rule]);
    expect(ignored.map(({ finding, scope }) => [finding.id, scope])).toEqual([
      ['one', 'text'],
      ['two', 'rule'],
    ]);
  });
});

describe('a quote', () => {
  it('is shown whole when it is short', () => {
    expect(shortened('  销售形势\n显著向好 ')).toBe('销售形势 显著向好');
  });

  it('loses its middle when it is long, and no half characters', () => {
    const quote = `头${'𠮷'.repeat(200)}尾`;
    const short = shortened(quote, 12);
    expect(short).toBe(`头${'𠮷'.repeat(7)}…${'𠮷'.repeat(3)}尾`);
  });
});

describe('a jump to a part', () => {
  const text = '标题\n一、销售情况\n本月销售。\n';

  it('goes to its first line', () => {
    expect(placeOf(aPart({ start: 3, end: 16 }), text)).toEqual({
      start: 3,
      end: 9,
      quote: '一、销售情况',
    });
  });

  it('goes to where it belongs when it is missing', () => {
    expect(placeOf(aPart({ status: 'missing', start: 3, end: 3 }), text)).toEqual({
      start: 3,
      end: 3,
      quote: '',
    });
  });
});
