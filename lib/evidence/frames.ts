import { differenceOf, quotientOf, sumOf } from './arithmetic.ts';
import {
  areCompatible,
  differenceFrom,
  EARLIER,
  growthOf,
  isAlike,
  isMeasuredIn,
  isRatio,
  namesOtherMonth,
  signed,
} from './comparison.ts';

import type { Mention, Statement } from './mention.ts';

import { RateFrame } from './rate-frame.ts';
import { ratioOf, relate, type Relation, type RelationKind } from './relation.ts';

/** The relations that the sentences of one line tell among neighbouring numbers. */
export function neighbourRelations(statements: readonly Statement[]): readonly Relation[] {
  const frame = new Frame();
  for (const statement of statements) frame.read(statement);
  return frame.relations;
}

/** How many amounts of the sentences before are kept in mind. */
const REACH = 40;
/** 10月是62.41万元, 9月发了121张: the month alone tells what the amount is. */
const TOLD_OF_MONTH =
  /(?:上月|上期|上年|去年|同期|\d月份?)(?:是|为|有|只有|仅|发了|办了|卖了|做了)?$/;
const TIMES: ReadonlySet<string> = new Set(['倍', '番', '折']);

/** What was told last, as a reader keeps it in mind. Reset where a sentence turns to another thing. */
class Frame {
  readonly relations: Relation[] = [];
  /** Amounts told so far in the line, for a claim whose amount stands a sentence before. */
  private readonly told: Mention[] = [];
  /** Increases and decreases told so far: a plan may be one for the increase. */
  private readonly flows: Mention[] = [];
  /** What earlier months had, where the words do not say that it is a base. */
  private bases: Mention[] = [];
  private now: Mention | null = null;
  /** The amount of the sentence before, while the sentence has told none of its own. */
  private carried: Mention | null = null;
  private plan: Mention | null = null;
  private base: Mention | null = null;
  private difference: Mention | null = null;
  private from: Mention | null = null;
  private whole: Mention | null = null;
  /** A growth whose base has not been told yet: 同比增长10.6%(同期4,395万元). */
  private waiting: Mention | null = null;
  private completed: Mention | null = null;
  private exceeded: Mention | null = null;
  /** 较上月增收3.4万元，由42.6万元增加到46.0万元: a difference told before both its ends. */
  private ahead: Mention | null = null;
  private opening = 0;
  private readonly rates = new RateFrame(this.relations);

  read({ mentions, start }: Statement): void {
    this.opening = start;
    // Only what stands near can be meant; a line without end is read once.
    if (this.told.length > REACH) this.told.splice(0, this.told.length - REACH);
    if (this.flows.length > REACH) this.flows.splice(0, this.flows.length - REACH);
    this.plan = null;
    this.turn();
    this.waiting = null;
    this.rates.open(start);
    this.completed = null;
    this.exceeded = null;
    this.ahead = null;
    this.carried = this.now;
    for (const mention of mentions) this.take(mention);
  }

  /** 完成率94.7%，缺口0.16亿元(任务3亿元): the plan may stand behind what is told of it. */
  private aim(plan: Mention): void {
    const { completed, exceeded } = this;
    this.plan = plan;
    this.completed = null;
    this.exceeded = null;
    const { now } = this;
    if (!now || now === this.carried || !isAlike(now, plan)) return;
    if (completed) this.complete(completed);
    if (exceeded && isMeasuredIn(now, exceeded)) this.exceed(exceeded);
  }

  /** Forgets what the last comparison was made with. */
  private turn(): void {
    this.base = null;
    this.bases = [];
    this.difference = null;
    this.from = null;
    this.whole = null;
    this.rates.turn();
  }

  private take(mention: Mention): void {
    switch (mention.role) {
      case 'level':
      case 'rate':
      case 'total':
      case 'in':
      case 'end':
      case 'net':
        this.level(mention);
        break;
      case 'plan':
        this.aim(mention);
        break;
      case 'base':
        if (isRatio(mention)) this.rates.compareWith(mention);
        else this.compareWith(mention);
        break;
      case 'from':
        this.turn();
        this.from = mention;
        break;
      case 'to':
        this.arrive(mention);
        break;
      case 'whole':
        this.whole = mention;
        break;
      case 'difference':
        this.differ(mention);
        break;
      case 'over':
        this.exceed(mention);
        break;
      case 'growth':
        this.grow(mention);
        break;
      case 'completion':
        this.complete(mention);
        break;
      case 'share':
        this.share(mention);
        break;
      case 'points':
        this.rates.points(mention);
        break;
      default:
        break;
    }
  }

  private compareWith(base: Mention): void {
    const { difference, waiting, plan } = this;
    // 11月计划390箱，比10月的402箱减少: what is compared is the plan itself.
    if (plan && (this.now === null || this.now === this.carried) && isAlike(plan, base))
      this.now = plan;
    const { now } = this;
    this.base = base;
    this.difference = null;
    this.waiting = null;
    if (waiting && now && isAlike(now, base) && areCompatible(waiting, base)) {
      this.push('growth', waiting, [now, base], growthOf, '（现数 − 基数）÷ 基数');
    }
    // 同比减收5.5万元(上年同期184.9万元): the base stands behind its difference.
    if (difference && base.label === difference.label && isMeasuredIn(base, difference)) {
      this.flows.pop();
      this.differ(difference);
    }
  }

  private level(mention: Mention): void {
    if (isRatio(mention)) {
      this.rates.level(mention);
      return;
    }
    if (this.isEarlier(mention)) {
      this.bases.push(mention);
      this.told.push(mention);
      return;
    }
    const { base, now } = this;
    if (mention.role === 'net' && base && now && isAlike(now, mention) && isAlike(base, mention)) {
      this.differ(mention);
      return;
    }
    this.now = mention;
    this.told.push(mention);
    this.turn();
  }

  /** 销售12.6小时，9月为15.4小时: what another month had may be what the next claim compares with. */
  private isEarlier({ lead, role, number }: Mention): boolean {
    const { now } = this;
    return (
      role === 'level' &&
      now !== null &&
      now !== this.carried &&
      now.number.measure?.dimension === number.measure?.dimension &&
      EARLIER.test(lead)
    );
  }

  private arrive(mention: Mention): void {
    if (isRatio(mention)) {
      this.rates.arrive(this.from, mention);
      return;
    }
    this.now = mention;
    this.told.push(mention);
    this.base = this.from && isAlike(this.from, mention) ? this.from : this.base;
    const { ahead, from } = this;
    this.ahead = null;
    if (ahead && from && isAlike(from, mention) && isMeasuredIn(mention, ahead)) {
      const found = relate({
        kind: 'difference',
        claim: ahead,
        sign: ahead.sign,
        operands: [mention, from],
        compute: differenceFrom,
        formula: '现数 − 基数',
      });
      // It may belong to another amount: only a fit shows that it is the same.
      if (found && found.verdict !== 'inconsistent' && !ahead.silenced) this.relations.push(found);
    }
  }

  private differ(mention: Mention): void {
    // 三星户由52户变成46户，二星户相应多了6户: it is told of another thing.
    if (/相应|对应/.test(mention.lead)) return;
    this.difference = mention;
    this.flows.push(mention);
    const { now, base, plan } = this;
    if (!(base && areCompatible(mention, base)) && this.bases.length > 0 && now) {
      this.tryBases('difference', mention, differenceFrom, '现数 − 基数');
      return;
    }
    if (!base) this.ahead = mention;
    // 净增96户，净增比计划少24户: what is measured against the plan is not compared with a month.
    if (mention.label === 'plan' && base?.label !== 'plan') {
      this.exceed(mention);
      return;
    }
    if (!base && plan && mention.label === '') this.exceed(mention);
    if (!now || !base || !isAlike(now, base) || !isMeasuredIn(now, mention)) return;
    if (!areCompatible(mention, base)) return;
    this.push('difference', mention, [now, base], differenceFrom, '现数 − 基数');
  }

  private exceed(mention: Mention): void {
    const { now, plan } = this;
    if (!plan) {
      this.exceeded = mention;
      if (/缺口|差额|相差/.test(mention.lead)) this.part(mention);
    }
    const actual = plan && now ? (this.completing(plan) ?? now) : null;
    if (!actual || !plan || !isAlike(actual, plan) || !isMeasuredIn(actual, mention)) return;
    // 9月121张，这个月多5张: the amount of an earlier month is not measured against the plan.
    if (now && TOLD_OF_MONTH.test(now.lead) && mention.role === 'difference') return;
    this.push('over', mention, [actual, plan], differenceFrom, '实际 − 计划');
  }

  /** The amount that a completion rate has shown to belong to the plan. */
  private completing(plan: Mention): Mention | null {
    const done = this.relations
      .slice(-REACH)
      .findLast(
        ({ kind, verdict, operands }) =>
          kind === 'completion' && verdict === 'consistent' && operands[1] === plan,
      );
    return done?.operands[0] ?? null;
  }

  /** 到货46箱，需求61.5箱，缺口15.5箱: the distance of the last two amounts. */
  private part(mention: Mention): void {
    const [a, b] = this.told.filter((one) => isAlike(one, mention)).slice(-2);
    if (!a || !b || a.number.start < this.opening) return;
    const operands =
      a.number.coefficient * 10 ** a.number.exponent <
      b.number.coefficient * 10 ** b.number.exponent
        ? [b, a]
        : [a, b];
    const found = relate({
      kind: 'over',
      claim: mention,
      sign: 1,
      operands,
      compute: differenceFrom,
      formula: '两数之差',
    });
    if (found && !mention.silenced) this.relations.push(found);
  }

  private grow(mention: Mention): void {
    const { now, base, difference } = this;
    if (!(base && areCompatible(mention, base)) && this.bases.length > 0 && now) {
      this.tryBases('growth', mention, growthOf, '（现数 − 基数）÷ 基数');
      return;
    }
    const isCarried = now === this.carried && difference !== null;
    const isOfBase =
      base !== null && areCompatible(mention, base) && !namesOtherMonth(mention, base);
    if (now && base && isOfBase && isAlike(now, base) && !(isCarried && !this.isBound(now, base)))
      this.push('growth', mention, [now, base], growthOf, '（现数 − 基数）÷ 基数');
    else if (base && isOfBase && difference && isMeasuredIn(base, difference)) {
      const { sign } = difference;
      this.push(
        'growth',
        mention,
        [difference, base],
        ([d, b]) => (d && b ? signed(quotientOf(d, b), sign) : null),
        '增减量 ÷ 基数',
      );
    } else if (now && difference && isMeasuredIn(now, difference)) {
      const { sign } = difference;
      this.push(
        'growth',
        mention,
        [now, difference],
        ([a, d]) =>
          a && d
            ? signed(quotientOf(d, sign === 1 ? differenceOf(a, d) : sumOf(a, d)), sign)
            : null,
        sign === 1 ? '增量 ÷（现数 − 增量）' : '减量 ÷（现数 + 减量）',
      );
    } else this.waiting = mention;
    this.difference = null;
  }

  private complete(mention: Mention): void {
    this.rates.tell(mention);
    const { plan } = this;
    if (!plan) {
      this.completed = mention;
      return;
    }
    if (this.now && isAlike(this.now, plan)) {
      this.push('completion', mention, [this.now, plan], ratioOf, '实际 ÷ 计划');
      return;
    }
    this.search('completion', mention, plan, this.told, '实际 ÷ 计划');
  }

  private share(mention: Mention): void {
    this.rates.tell(mention);
    const { now, whole } = this;
    if (now && whole && isAlike(now, whole))
      this.push('share', mention, [now, whole], ratioOf, '部分 ÷ 总量');
  }

  /** The amount stands in a sentence before: any that fits will do, and only a single one can be wrong. */
  private search(
    kind: RelationKind,
    claim: Mention,
    below: Mention,
    told: readonly Mention[],
    formula: string,
  ): void {
    const alike = told.filter((one) => isAlike(one, below));
    for (const one of alike) {
      const found = relate({
        kind,
        claim,
        sign: claim.sign,
        operands: [one, below],
        compute: ratioOf,
        formula,
      });
      if (found && found.verdict !== 'inconsistent') {
        this.relations.push(found);
        return;
      }
    }
  }

  private push(
    kind: RelationKind,
    claim: Mention,
    operands: readonly Mention[],
    compute: Relation['compute'],
    formula: string,
  ): void {
    if (claim.silenced || operands.some(({ silenced }) => silenced)) return;
    const strict = kind === 'completion' && this.areBound(operands);
    const found = relate({ kind, claim, sign: claim.sign, operands, compute, formula, strict });
    if (!found) return;
    // 增长1.5倍 is read in two ways: it can be right, never wrong.
    if (found.verdict === 'inconsistent' && TIMES.has(claim.number.measure?.name ?? '')) return;
    const settled = found.verdict === 'inconsistent' ? this.reconsider(found) : found;
    if (!settled) return;
    if (kind === 'over' && settled.verdict === 'consistent') this.tighten(settled);
    this.relations.push(settled);
  }

  /** 完成计划31箱的98.24%，欠0.856箱: the shortfall shows the plan to be exact, also for the rate told before. */
  private tighten({ operands }: Relation): void {
    const at = this.relations.findLastIndex(
      (one) => one.kind === 'completion' && isSamePair(one.operands, operands),
    );
    const rate = this.relations[at];
    if (rate?.verdict !== 'imprecise') return;
    const strict = relate({ ...rate, strict: true });
    if (strict) this.relations[at] = strict;
  }

  /**
   * Another amount of the line may have been meant: one that fits settles it. An amount of a sentence
   * before is surely meant only where there is no other.
   */
  private reconsider(found: Relation): Relation | null {
    const [now, ...others] = found.operands;
    if (!now || now !== this.now) return found;
    const rivals = [...this.told, ...(isAgainstPlan(found) ? this.flows : [])].filter(
      (other) => other !== now && (isAlike(other, now) || isMeasuredIn(other, now)),
    );
    for (const rival of rivals) {
      const fresh = relate({ ...found, operands: [rival, ...others] });
      if (fresh && fresh.verdict === 'consistent') return fresh;
    }
    const [, base] = found.operands;
    if (now === this.carried && rivals.length > 0 && !(base && this.isBound(now, base)))
      return null;
    if (isAgainstPlan(found) && base && /增/.test(base.lead) && !/增/.test(now.lead)) return null;
    return this.isOfEarlier(found, now) ? null : found;
  }

  /** Whether another claim has shown already that these two belong together. */
  private isBound(now: Mention, base: Mention): boolean {
    return this.areBound([now, base]);
  }

  private areBound(pair: readonly Mention[]): boolean {
    return this.relations
      .slice(-REACH)
      .some(({ verdict, operands }) => verdict === 'consistent' && isSamePair(operands, pair));
  }

  /** One of the earlier months is meant: one that fits is it; a misfit is sure only where another claim fits. */
  private tryBases(
    kind: RelationKind,
    claim: Mention,
    compute: Relation['compute'],
    formula: string,
  ): void {
    const { now } = this;
    if (!now || claim.silenced) return;
    const tries = this.bases.flatMap((base) =>
      [
        [now, base],
        [base, now],
      ].map((operands) => relate({ kind, claim, sign: claim.sign, operands, compute, formula })),
    );
    const fit = tries.find((one) => one !== null && one.verdict === 'consistent');
    if (fit) {
      this.relations.push(fit);
      return;
    }
    const [base] = this.bases;
    const [first] = tries;
    if (
      first &&
      base &&
      (this.isBound(now, base) ||
        (this.bases.length === 1 &&
          kind === 'growth' &&
          this.difference === null &&
          claim.label !== 'peer'))
    )
      this.relations.push(first);
  }

  /** 9月288箱，少22.4箱，下降7.78%: the amount of a named month may be the base. */
  private isOfEarlier(found: Relation, now: Mention): boolean {
    const [, difference] = found.operands;
    if (found.kind !== 'growth' || difference !== this.difference) return false;
    if (!/[同环]比:/.test(now.lead) && !TOLD_OF_MONTH.test(now.lead)) return false;
    const { sign } = found.claim;
    const other = relate({
      ...found,
      compute: ([base, d]) => (base && d ? signed(quotientOf(d, base), sign) : null),
    });
    return other !== null && other.verdict === 'consistent';
  }
}

function isAgainstPlan({ kind }: Relation): boolean {
  return kind === 'completion' || kind === 'over';
}

function isSamePair(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
