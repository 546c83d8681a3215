/** What the month's figures tell of each part of a summary. */
import type { Fact } from '../evidence/fact.ts';
import { nameKey, type Figure } from '../evidence/indicators.ts';
import { isMain } from '../evidence/metric.ts';
import { shifted } from '../evidence/month.ts';
import { amount } from '../evidence/sentences.ts';
import { says } from '../rules/lexicon.ts';
import { fold } from '../text/fold.ts';
import type { Ground } from './ground.ts';

/** What a summary tells first. */
const TOLD_FIRST = ['completion', 'year-on-year', 'month-on-month', 'rank', 'comparison'];

/** The facts that belong to a part, the main metric's first; those that the text holds already left out. */
export function factsFor(part: string, ground: Ground): readonly Fact[] {
  const { document, facts } = ground;
  return facts
    .filter(
      ({ metric, sentence }) =>
        homeOfMetric(metric, ground) === part && !document.text.includes(sentence),
    )
    .toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ kind, metric }: Fact): number {
  const place = TOLD_FIRST.indexOf(kind);
  return (place === -1 ? TOLD_FIRST.length : place) + (isMain(metric) ? 0 : TOLD_FIRST.length + 1);
}

/** The part that a metric is told in: the key brands', the customers', else where the figures stand. */
function homeOfMetric(metric: string, { context }: Ground): string | null {
  const { pack, lexicon } = context;
  const ids = pack.parts.filter(({ data }) => data).map(({ id }) => id);
  const folded = fold(metric);
  if (ids.includes('brand') && says(folded, lexicon('brand'))) return 'brand';
  const isOfCustomers = says(folded, lexicon('maintenance')) || /客户|用户|户数/.test(folded);
  return isOfCustomers && ids.includes('customer') ? 'customer' : (ids[0] ?? null);
}

const MONTHS = 3;

/** A product's last three months, oldest first, as 8.1箱、9.2箱、9.4箱; null where one of them is not known. */
export function seriesOf(product: string, { context, facts }: Ground): string | null {
  const { period, indicators = [] } = context.given;
  const scope = facts.find(({ kind }) => kind !== 'rank')?.from[0]?.scope;
  if (period === null || scope === undefined) return null;
  const told: string[] = [];
  for (let back = MONTHS - 1; back >= 0; back -= 1) {
    const month = shifted(period, -back);
    const figure = indicators.find((one) => one.period === month && isOf(one, product, scope));
    if (!figure) return null;
    told.push(amount(figure));
  }
  return told.join('、');
}

/** 白狼销量 is of 白狼; its plan is not. */
function isOf({ metric, scope }: Figure, product: string, own: string): boolean {
  const rest = nameKey(metric).replace(nameKey(product), '');
  return (
    nameKey(scope) === nameKey(own) &&
    nameKey(metric).startsWith(nameKey(product)) &&
    /^(?:销售?量|销售|数量|办理量|发展量)?$/.test(rest)
  );
}
