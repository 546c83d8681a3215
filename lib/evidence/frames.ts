import { EARLIER, isAlike, isRatio } from './comparison.ts';
import { Frame } from './frame.ts';
import { arrive, compareWith, differ, grow, level } from './frame-change.ts';
import { aim, complete, exceed } from './frame-plan.ts';
import { push } from './frame-settle.ts';
import { needing, stands } from './letters.ts';
import type { Mention, Statement } from './mention.ts';
import { ratioOf, type Relation } from './relation.ts';

/** The relations that the sentences of one line tell among neighbouring numbers. */
export function neighbourRelations(statements: readonly Statement[]): Relation[] {
  const frame = new Frame();
  for (const { mentions, start } of statements) {
    frame.open(start);
    for (const mention of mentions) take(frame, mention);
  }
  return frame.relations;
}

const AMONG = needing('其', /其中/);

function take(frame: Frame, mention: Mention): void {
  frame.leaveBrackets(mention);
  if (stands(AMONG, mention)) frame.part();
  else if (!isDifferent(mention)) frame.isParted = false;
  if (frame.isParted && (isDifferent(mention) || mention.role === 'growth')) return;
  switch (mention.role) {
    case 'rate':
      // 应访352户次，实访331户次，到位率: what was to be visited is the plan.
      if (frame.plan && VISITED.test(mention.lead)) complete(frame, mention);
      else level(frame, mention);
      break;
    case 'level':
    case 'total':
    case 'in':
    case 'out':
    case 'end':
    case 'net':
      level(frame, mention);
      break;
    case 'plan':
      aim(frame, mention);
      break;
    case 'base':
      if (isRatio(mention)) frame.rates.compareWith(mention);
      else compareWith(frame, mention);
      break;
    case 'from':
      frame.turn();
      frame.from = mention;
      break;
    case 'to':
      arrive(frame, mention);
      break;
    case 'whole':
      frame.whole = mention;
      break;
    case 'difference':
      differ(frame, mention);
      break;
    case 'over':
      exceed(frame, mention);
      break;
    case 'growth':
      grow(frame, mention);
      break;
    case 'completion':
      complete(frame, mention);
      break;
    case 'share':
      share(frame, mention);
      break;
    case 'points':
      frame.rates.points(mention);
      break;
    default:
      break;
  }
}

function share(frame: Frame, mention: Mention): void {
  // 线上占比63.0%；9月线上占比59.4%，上升3.6个百分点: the share of another month is a base.
  if (stands(EARLIER, mention)) {
    frame.rates.level(mention);
    return;
  }
  frame.rates.tell(mention);
  const { now, whole } = frame;
  // 占全年计划4650箱的42.03%: of the plan that alone is told.
  const isOfPlan = whole !== null && whole.number.end !== mention.from && stands(PLANNED, whole);
  if (now && whole && isAlike(now, whole) && !isOfPlan)
    push(frame, 'share', mention, [now, whole], ratioOf, '部分 ÷ 总量');
}

function isDifferent({ role }: Mention): boolean {
  return role === 'difference' || role === 'over';
}

const VISITED = /(?:到位|[走拜实回]访)率/;
const PLANNED = needing('划务标', /计划|任务|目标/);
