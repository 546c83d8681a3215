/** The year so far: beside its plans, last year, the calendar and the season. */
import {
  aheadOfTime,
  completionRate,
  growthRate,
  sumOfYear,
  timeProgress,
  type Derived,
} from './derive.ts';
import { fact, type Told } from './fact.ts';
import { nameKey, valueOf, type Figure, type Figures, type Indicator } from './indicators.ts';
import { annualTargetNames, isMain, kindOf, targetNames } from './metric.ts';
import { isSpring, monthOf, shifted, yearOf } from './month.ts';
import { decimalsOf, signOf, written } from './rational.ts';
import { seasonalTarget, seasonOf } from './season.ts';
import { amount, growthWords, monthsName, percent, points } from './sentences.ts';

/** Only what adds up over months has a year so far. */
export function tellYear(figures: Figures<Indicator>, now: Indicator): readonly Told[] {
  if (kindOf(now) !== 'flow') return [];
  const annual = annualTarget(figures, now);
  if (annual === null) {
    const note: Told[] = isMain(now.metric) ? [{ kind: 'no-annual-target' }] : [];
    return [...cumulative(figures, now), ...note];
  }
  return [
    ...cumulative(figures, now),
    ...progress(figures, now, annual),
    ...season(figures, now, annual),
  ];
}

/** The annual target that holds in this month: of the same year, the last one set until now. */
export function annualTarget<F extends Figure>(
  { all }: Figures<F>,
  now: Omit<Figure, 'value'>,
): F | null {
  const names = annualTargetNames(now.metric).map(nameKey);
  const targets = all.filter(
    ({ period, scope, metric, unit }) =>
      yearOf(period) === yearOf(now.period) &&
      nameKey(scope) === nameKey(now.scope) &&
      unit === now.unit &&
      names.includes(nameKey(metric)),
  );
  const until = targets.filter(({ period }) => period <= now.period);
  const [last] = (until.length > 0 ? until : targets).toSorted((a, b) =>
    until.length > 0 ? b.period.localeCompare(a.period) : a.period.localeCompare(b.period),
  );
  return last ?? null;
}

function cumulative(figures: Figures<Indicator>, now: Indicator): readonly Told[] {
  if (monthOf(now.period) === 1) return [];
  const done = sumOfYear(figures, now, [now.metric]);
  if (done === null) return [];
  const plan = sumOfYear(figures, now, targetNames(now.metric));
  const before = sumOfYear(figures, { ...now, period: shifted(now.period, -12) }, [now.metric]);
  const rate = plan && completionRate(done.value, plan.value);
  const growth = before && growthRate(done.value, before.value);
  const words = [
    ...(plan && rate ? [`完成同期计划${sum(plan)}的${percent(rate)}`] : []),
    ...(before && growth ? [`同比${growthWords(growth)}（去年同期${sum(before)}）`] : []),
  ];
  if (words.length === 0) return [];
  const start = `${monthsName(now.period)}累计${now.metric}${sum(done)}`;
  const from = [...done.from, ...(plan?.from ?? []), ...(before?.from ?? [])];
  return [fact('cumulative', now, `${[start, ...words].join('，')}。`, from)];
}

function progress(figures: Figures<Indicator>, now: Indicator, annual: Indicator): readonly Told[] {
  const done = sumOfYear(figures, now, [now.metric]);
  const target = valueOf(annual);
  const rate = done && target && completionRate(done.value, target);
  if (done === null || rate === null) return [];
  const ahead = aheadOfTime(rate, now.period);
  const time = `序时进度${percent(timeProgress(now.period))}`;
  const sign = signOf(ahead);
  const words = sign === 0 ? `与${time}一致` : `比${time}${sign > 0 ? '快' : '慢'}${points(ahead)}`;
  const sentence = `${monthsName(now.period)}累计${now.metric}${sum(done)}，完成年计划${amount(annual)}的${percent(rate)}，${words}。`;
  return [fact('progress', now, sentence, [...done.from, annual])];
}

/** As exact as the figures that it adds up. */
function sum({ value, from }: Derived<Indicator>): string {
  const decimals = Math.max(...from.map((one) => decimalsOf(one.value)));
  return written(value, decimals) + (from[0]?.unit ?? '');
}

/** The whole years before this one tell how much of a year falls into a month. */
function season(figures: Figures<Indicator>, now: Indicator, annual: Indicator): readonly Told[] {
  const history = figures.all.filter(
    ({ period, scope, metric, unit }) =>
      yearOf(period) < yearOf(now.period) &&
      nameKey(scope) === nameKey(now.scope) &&
      nameKey(metric) === nameKey(now.metric) &&
      unit === now.unit,
  );
  const found = seasonOf(history);
  if (found.kind === 'no-volume') return [];
  if (found.kind === 'too-little') {
    return [{ kind: 'season-too-little', years: found.years.length, needed: found.needed }];
  }
  const year = valueOf(annual);
  const target = year && seasonalTarget(year, found, now.period);
  if (target === null) return [];
  const month = isSpring(now.period) ? '1—2月合计' : `${monthOf(now.period)}月`;
  const share = written(target, decimalsOf(now.value)) + now.unit;
  const sentence = `按${found.years[0]}—${found.years.at(-1)}年的季节规律，年计划${amount(annual)}分到${month}是${share}。`;
  return [fact('season', now, sentence, [annual, ...history])];
}
