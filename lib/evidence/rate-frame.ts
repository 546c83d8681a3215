import { BENCHMARK, differenceFrom, EARLIER, isToldBefore, isNamesake } from './comparison.ts';
import { stands } from './letters.ts';
import type { Mention } from './mention.ts';
import { relate, type Relation } from './relation.ts';

/** 第1港头103.1%: what the first of all has is neither one's own nor what one compares with. */
const TOP = /(?:第[1一]名?|头一?名|首位|最高|榜首)[^,。;:\d]{0,8}$/;

/** The rates told last, and how many points they differ by. */
export class RateFrame {
  private readonly relations: Relation[];
  private rate: Mention | null = null;
  private base: Mention | null = null;
  /** Points whose base has not been told yet. */
  private waiting: Mention | null = null;
  /** Where the sentence begins. */
  private opening = 0;

  constructor(relations: Relation[]) {
    this.relations = relations;
  }

  /** A new sentence: its rate may be that of the sentence before, its base is not. */
  open(start: number): void {
    this.opening = start;
    this.base = null;
    this.waiting = null;
  }

  turn(): void {
    this.base = null;
  }

  tell(rate: Mention): void {
    this.rate = rate;
  }

  /** 完成率93.75%；上月完成率91.7%: the same rate of another month is a base. */
  level(mention: Mention): void {
    if (TOP.test(mention.lead)) return;
    if (this.rate && (stands(EARLIER, mention) || stands(BENCHMARK, mention))) this.base = mention;
    else this.rate = mention;
  }

  /** 由71.2%提高到77.7%. */
  arrive(from: Mention | null, to: Mention): void {
    this.base = from;
    this.rate = to;
  }

  /** 比上月提高3.1个百分点，上月为90.0%: the base may stand behind. */
  compareWith(base: Mention): void {
    const { waiting } = this;
    this.base = base;
    this.waiting = null;
    if (waiting && isToldBefore(waiting, base)) this.points(waiting);
  }

  points(mention: Mention): void {
    const { rate, base } = this;
    if (!base) this.waiting = mention;
    if (!rate || !base || mention.silenced) return;
    const found = relate({
      kind: 'points',
      claim: mention,
      sign: mention.sign,
      operands: [rate, base],
      compute: differenceFrom,
      formula: '现在的比率 − 原来的比率',
    });
    // A rate of a sentence before is surely meant only where it has the name of the other.
    const isNear = rate.number.start >= this.opening || isNamesake(rate, base);
    if (found && (isNear || found.verdict === 'consistent')) this.relations.push(found);
    this.base = null;
  }
}
