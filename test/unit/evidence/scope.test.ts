import { describe, expect, it } from 'vitest';
import { levelOf, scopeOf } from '../../../lib/evidence/scope.ts';

const KNOWN = ['城关片区', '城南片区', '河口片区', '全县'];

describe('whose figures a text speaks of', () => {
  it.each<[string, string | null, string[], string, string | null]>([
    ['the title names it', '城关片区2026年10月工作总结', [], '', '城关片区'],
    ['the title goes before the opening', '城南片区10月总结', [], '与城关片区相比', '城南片区'],
    ['a bare name in the title', '城关10月工作总结', [], '', '城关片区'],
    ['traditional characters', '城關片區10月總結', [], '', '城关片区'],
    ['blanks between', '河口 片区 10月总结', [], '', '河口片区'],
    ['the sign-off names it', '10月工作总结', ['河口片区 陈禾川', '2026年11月1日'], '', '河口片区'],
    [
      'the opening names it',
      '10月工作总结',
      [],
      '10月，城关片区销售356箱，比城南片区多。',
      '城关片区',
    ],
    ['no title at all', null, [], '本月河口片区销售120箱', '河口片区'],
    ['the county alone', '全县10月经济运行分析', [], '', '全县'],
    ['the county beside an area', '10月总结', [], '全县下降，城南片区增长', '城南片区'],
    ['an area without figures', '湖滨片区10月总结', [], '与城关片区相比', null],
    [
      'an area without figures in the sign-off',
      '10月总结',
      ['湖滨片区 何某'],
      '比城关片区慢',
      null,
    ],
    ['各片区 is no area', '各片区10月情况', [], '城关片区第一', '城关片区'],
    ['a bare name in the opening is not enough', '10月总结', [], '在城关街上走访', null],
    ['nothing', '10月工作总结', ['林某'], '本月销售120箱', null],
  ])('%s', (_, title, signOff, opening, scope) => {
    expect(scopeOf({ title, signOff, opening }, KNOWN)).toBe(scope);
  });

  it('the longer of two names at one place', () => {
    const places = { title: '城南片区10月总结', signOff: [], opening: '' };
    expect(scopeOf(places, ['南片区', '城南', '城南片区'])).toBe('城南片区');
  });

  it('no figures, no scope', () => {
    expect(scopeOf({ title: '城关片区10月总结', signOff: [], opening: '' }, [])).toBeNull();
  });
});

it.each([
  ['城关片区', '片区'],
  ['中山路支行', '支行'],
  ['五星', ''],
  ['全县', null],
  ['合计', null],
  ['全行', null],
])('%s is of the level %s', (scope, level) => {
  expect(levelOf(scope)).toBe(level);
});
