import { needing } from './letters.ts';
import type { Mention } from './mention.ts';
import { RateFrame } from './rate-frame.ts';
import type { Relation } from './relation.ts';

/** How many amounts of the sentences before are kept in mind. */
export const REACH = 40;

const BRACKETS = needing('()', /[()]/);

/** What was told last, as a reader keeps it in mind. Reset where a sentence turns to another thing. */
export class Frame {
  readonly relations: Relation[] = [];
  /** Amounts told so far in the line, for a claim whose amount stands a sentence before. */
  readonly told: Mention[] = [];
  /** Increases and decreases told so far: a plan may be one for the increase. */
  readonly flows: Mention[] = [];
  /** What earlier months had, where the words do not say that it is a base. */
  bases: Mention[] = [];
  now: Mention | null = null;
  /** The amount of the sentence before, while the sentence has told none of its own. */
  carried: Mention | null = null;
  plan: Mention | null = null;
  base: Mention | null = null;
  difference: Mention | null = null;
  from: Mention | null = null;
  whole: Mention | null = null;
  /** A growth whose base has not been told yet: 同比增长10.6%(同期4,395万元). */
  waiting: Mention | null = null;
  completed: Mention | null = null;
  exceeded: Mention | null = null;
  /** 欠14箱，其中甲牌欠9箱，下降6%: from 其中 on, differences and growth are those of a part. */
  isParted = false;
  /** Claims against a plan whose actual amount has not been told yet: 计划350箱，完成率95.03%，实际332.6箱. */
  late: Mention[] = [];
  /** 较上月增收3.4万元，由42.6万元增加到46.0万元: a difference told before both its ends. */
  ahead: Mention | null = null;
  opening = 0;
  /** The amount before brackets that are still open. */
  outer: Mention | null = null;
  readonly rates = new RateFrame(this.relations);

  /** A new sentence: the amount told last is carried over, its comparisons are not. */
  open(start: number): void {
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
    this.late = [];
    this.isParted = false;
    this.ahead = null;
    this.carried = this.now;
  }

  /** 992.2万元(1月241.3万元、2月…)，进度31.0%: behind brackets one goes on with what stood before them. */
  leaveBrackets({ lead, letters }: Mention): void {
    if (!(letters & BRACKETS.bit)) return;
    if (lead.includes(')') && this.outer !== null) {
      this.now = this.outer;
      this.outer = null;
    }
    if (lead.lastIndexOf('(') > lead.lastIndexOf(')')) this.outer = this.now;
  }

  /** 其中: what was compared before is the whole. */
  part(): void {
    this.isParted = true;
    this.turn();
  }

  /** Forgets what the last comparison was made with. */
  turn(): void {
    this.base = null;
    if (this.bases.length > 0) this.bases = [];
    this.difference = null;
    this.from = null;
    this.whole = null;
    this.rates.turn();
  }
}
