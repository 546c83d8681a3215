/** The scope beside the others: its place among them, and the whole they belong to. */
import { completionOf, growthOf, rankOf, type Derived } from './derive.ts';
import { fact, type Told } from './fact.ts';
import { nameKey, valueOf, type Figures, type Indicator } from './indicators.ts';
import { kindOf } from './metric.ts';
import { isSpring } from './month.ts';
import { minus, signOf, type Rational } from './rational.ts';
import { isTotal, levelOf } from './scope.ts';
import { above, amount, growthWords, monthName, percent, points } from './sentences.ts';

export function tellPeers(figures: Figures<Indicator>, now: Indicator): readonly Told[] {
  if (isTotal(now.scope)) return [];
  const alike = figures.all.filter(
    ({ period, metric, unit }) =>
      period === now.period && unit === now.unit && nameKey(metric) === nameKey(now.metric),
  );
  return [
    ...ranked(now, alike, '', (figure) => own(figure)),
    ...measures(figures, now).flatMap(({ word, measure }) => [
      ...ranked(now, alike, word, measure),
      ...besideWhole(now, alike, word, measure),
    ]),
    ...besideAverage(now, alike),
  ];
}

type Measure = (figure: Indicator) => Derived<Indicator> | null;

function own(figure: Indicator): Derived<Indicator> | null {
  const value = valueOf(figure);
  return value && { value, from: [figure] };
}

/** What amounts are compared by besides their size. */
function measures(
  figures: Figures<Indicator>,
  now: Indicator,
): readonly { readonly word: string; readonly measure: Measure }[] {
  if (kindOf(now) === 'rate') return [];
  const completion = { word: '完成率', measure: (one: Indicator) => completionOf(figures, one) };
  const growth = { word: '同比', measure: (one: Indicator) => growthOf(figures, one, 12) };
  return kindOf(now) === 'flow' && isSpring(now.period) ? [completion] : [completion, growth];
}

function ranked(
  now: Indicator,
  alike: readonly Indicator[],
  word: string,
  measure: Measure,
): readonly Told[] {
  const measured = new Map<string, Derived<Indicator>>();
  for (const one of alike) {
    const value = measure(one);
    if (value !== null) measured.set(one.scope, value);
  }
  const values = new Map(Array.from(measured, ([scope, { value }]) => [scope, value]));
  const rank = rankOf(now.scope, now.metric, values);
  const mine = measured.get(now.scope);
  if (rank === null || mine === undefined) return [];
  const level = levelOf(now.scope);
  const among = level ? `${rank.of}个${level}` : `同级的${rank.of}个单位`;
  const what = word === '' ? amount(now) : derivedWords(word, mine.value);
  const sentence = `${monthName(now.period)}${now.metric}${what}，在${among}中列第${rank.place}位。`;
  const from = [...measured].flatMap(([scope, one]) => (levelOf(scope) === level ? one.from : []));
  return [fact('rank', now, sentence, from, word)];
}

/** Beside 全县: completion or growth, the difference in 个百分点. */
function besideWhole(
  now: Indicator,
  alike: readonly Indicator[],
  word: string,
  measure: Measure,
): readonly Told[] {
  const whole = alike.find(({ scope }) => isTotal(scope));
  const [mine, all] = [measure(now), whole ? measure(whole) : null];
  if (whole === undefined || mine === null || all === null) return [];
  const difference = minus(mine.value, all.value);
  const start = `${monthName(now.period)}${now.metric}${derivedWords(word, mine.value)}`;
  const sign = signOf(difference);
  const words =
    sign === 0
      ? `与${whole.scope}持平`
      : `比${whole.scope}（${derivedWords('', all.value, word)}）${sign > 0 ? '高' : '低'}${points(difference)}`;
  return [fact('comparison', now, `${start}，${words}。`, [...mine.from, ...all.from], word)];
}

/** 完成率102.27%; 同比增长5.69%. Without the word where the sentence has just said it. */
function derivedWords(word: string, value: Rational, of = word): string {
  return of === '同比' ? `${word}${growthWords(value)}` : `${word}${percent(value)}`;
}

/** Averages and rates of the whole are what each part can be held against. */
function besideAverage(now: Indicator, alike: readonly Indicator[]): readonly Told[] {
  const kind = kindOf(now);
  const whole = alike.find(({ scope }) => isTotal(scope));
  if (whole === undefined || (kind !== 'average' && kind !== 'rate')) return [];
  const words = above(now, whole);
  if (words === null) return [];
  const than = `${whole.scope}${amount(whole)}`;
  const beside = words === '持平' ? `与${than}持平` : `比${than}${words}`;
  const sentence = `${monthName(now.period)}${now.metric}${amount(now)}，${beside}。`;
  return [fact('comparison', now, sentence, [now, whole])];
}
