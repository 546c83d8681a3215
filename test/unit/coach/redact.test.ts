import { describe, expect, test } from 'vitest';
import { isCreditCode, isIdentity, passesLuhn } from '../../../lib/coach/redact/checksum.ts';
import type { RedactKind } from '../../../lib/coach/redact/kinds.ts';
import { createRedactor } from '../../../lib/coach/redact/redactor.ts';
import { personalStrings } from './personal-strings.ts';

const CUSTOMERS = ['冯某食杂店', '菜场口陈某便利店', '惠民超市', '惠民超市（东门店）'];
const AUTHORS = ['林见禾', '闻人稷'];
const redactor = () => createRedactor({ customers: CUSTOMERS, authors: AUTHORS });

describe('two hundred strings with something of a person in each', () => {
  const strings = personalStrings(CUSTOMERS, AUTHORS);

  test('there are two hundred, of ten kinds', () => {
    expect(strings).toHaveLength(200);
    expect(new Set(strings.map(({ kind }) => kind)).size).toBe(10);
  });

  test('all that is checksummed or labelled is taken out', () => {
    const missed = strings.filter(({ text, secret }) =>
      redactor().redact(text).text.includes(secret),
    );
    expect(missed).toEqual([]);
  });

  test('under a token of its kind', () => {
    const wrong = strings.filter(({ text, kind, secret }) => {
      const { hidden } = redactor().redact(text);
      const at = text.indexOf(secret);
      return !hidden.some((one) => one.start <= at && at < one.end && one.kind === kind);
    });
    expect(wrong.map(({ kind, text }) => `${kind} ${text}`)).toEqual([]);
  });

  test('and comes back exactly, also in changed brackets', () => {
    for (const { text } of strings) {
      const own = redactor();
      const sent = own.redact(text).text;
      expect(own.restore(sent)).toMatchObject({ text, unknown: [] });
      const bent = sent.replaceAll('〔', '【 ').replaceAll('〕', '】');
      expect(own.restore(bent).text).toBe(text);
    }
  });
});

describe('what a summary is made of stays', () => {
  test.each([
    '本月销售318.452箱，单箱32846元/箱，销售额10459900元。',
    '贷款余额48615万元，2026年10月31日，2026-10-31。',
    '客服热线400-800-1234，投诉电话12345，服务号95588。',
    '占比23.31%，比上月提高1.2个百分点，第3位。',
    '合计123456789012元，共12345678901箱。',
    '冯某某、李记、惠民等店。',
  ])('%s', (text) => {
    expect(redactor().redact(text).text).toBe(text);
  });
});

describe('tokens', () => {
  test('one value has one token in all texts of a run', () => {
    const own = redactor();
    expect(own.redact('冯某食杂店缺货，林见禾去过冯某食杂店。').text).toBe(
      '〔客户1〕缺货，〔人员1〕去过〔客户1〕。',
    );
    expect(own.redact('惠民超市（东门店）、惠民超市、冯某食杂店').text).toBe(
      '〔客户2〕、〔客户3〕、〔客户1〕',
    );
    expect(own.counts).toEqual({ customer: 3, author: 1 });
  });

  test('words of the draft that look like a token come back too', () => {
    const own = redactor();
    const text = '〔客户1〕是模板里的话，【客户 2】也是，半个〔也是。冯某食杂店。';
    expect(own.restore(own.redact(text).text)).toMatchObject({ text, unknown: [] });
  });

  test('a repeated token is put back each time, a dropped one is no harm', () => {
    const own = redactor();
    own.redact('冯某食杂店和惠民超市');
    expect(own.restore('〔客户1〕先做，再看〔客户1〕。')).toMatchObject({
      text: '冯某食杂店先做，再看冯某食杂店。',
      unknown: [],
    });
  });

  test.each(['〔客户9〕', '〔顾客1〕', '〔客户一〕', '〔客户1', '客户1〕', '〔〕'])(
    '%s is not known',
    (token) => {
      const own = redactor();
      own.redact('冯某食杂店');
      expect(own.restore(`请${token}先试。`).unknown).not.toEqual([]);
    },
  );

  test('spans go both ways', () => {
    const own = redactor();
    const text = '请冯某食杂店先试8户，再推广。';
    const redacted = own.redact(text);
    const at = redacted.text.indexOf('8户');
    const given = redacted.toGiven({ start: at, end: at + 2 });
    expect(text.slice(given.start, given.end)).toBe('8户');
    expect(redacted.toRedacted(given)).toEqual({ start: at, end: at + 2 });
    const whole = redacted.toGiven({ start: 2, end: 4 });
    expect(text.slice(whole.start, whole.end)).toBe('冯某食杂店');
  });

  test('a kind that is let out stays', () => {
    const own = createRedactor({ customers: CUSTOMERS, authors: AUTHORS, off: ['customer'] });
    expect(own.redact('冯某食杂店，林见禾').text).toBe('冯某食杂店，〔人员1〕');
  });
});

describe('check characters', () => {
  test.each<[RedactKind, (value: string) => boolean, string, string]>([
    ['id', isIdentity, '11010519491231002X', '110105194912310021'],
    ['credit', isCreditCode, '91350100M000100Y43', '91350100M000100Y44'],
    ['card', passesLuhn, '4111111111111111', '4111111111111112'],
  ])('%s', (_, check, right, wrong) => {
    expect([check(right), check(wrong)]).toEqual([true, false]);
  });
});
