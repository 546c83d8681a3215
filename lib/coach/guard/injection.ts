/** Words of a draft that speak to whoever judges it, machine or not. They change nothing; reviewers see them. */
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';

export type InstructionKind = 'score-demand' | 'ignore-rules' | 'role' | 'marker' | 'hidden';

/** One place, for the screen to show: its words stand under `key`. Offsets are UTF-16 units of the text. */
export interface Instruction extends Span {
  readonly kind: InstructionKind;
  readonly key: `injection.${InstructionKind}`;
  readonly words: string;
  /** How many characters that cannot be seen; 0 for words. */
  readonly count: number;
}

const SCORE = '满分|最高分|最高档|高分|(?:一百|100)分|优秀等次|优秀档|A档';
const JUDGE =
  '(?:请|务必|必须|应当?|应该|直接|一律|统一|麻烦|希望|要求|只|就|都|给予?|打|评|判|记|输出|返回|评为|定为)';
const FORMS: readonly (readonly [InstructionKind, RegExp])[] = [
  [
    'score-demand',
    new RegExp(`(?:${JUDGE}[^。;,!?了\\n]{0,8}){1,2}(?:${SCORE})(?!的(?:店|户|客户))`, 'gi'),
  ],
  [
    'score-demand',
    /(?:请|务必|必须|一律|希望|麻烦)[^。;!?\n]{0,10}(?:不要|不得|别|不|免|勿)(?:予|再|随意)?扣(?:我)?分|(?:本文|本篇|此文|这篇|本总结|该总结|score|评分)[^。;!?\n]{0,8}(?:不扣分|应为满|=?\s?100|(?:is|:|=)\s?(?:10|100)\b)/gi,
  ],
  [
    'ignore-rules',
    /(?:忽略|无视|忘记|忘掉|抛开|绕过|跳过|不要?理会|不用管|不必遵守|停止执行|覆盖)[^。;!?\n]{0,8}(?:以上|上述|上面|前面|之前|先前|此前|所有|全部|一切|任何|系统|原有|你的|既定)[^。;!?\n]{0,8}(?:要求|规则|指令|提示|设定|内容|说明|标准|约束|限制|检查|问题|错误|指示)?/g,
  ],
  [
    'ignore-rules',
    /(?:请|务必|必须|你)?(?:不要|不得|禁止|无需|不必|别|不用)(?:再)?(?:指出|提出|列出|标记|标出|报告|检查|批评|挑)(?:出)?[^。;!?\n]{0,8}(?:问题|缺点|不足|错误|毛病|扣分|意见|漏洞|瑕疵)/g,
  ],
  [
    'ignore-rules',
    /(?:ignore|disregard|forget|override|bypass)\s+(?:all\s+|any\s+|the\s+|your\s+)*(?:previous|above|prior|earlier|preceding|system|existing)?\s*(?:instructions?|rules?|prompts?|guidelines?|context)/gi,
  ],
  [
    'ignore-rules',
    /(?:do not|don't|never)\s+(?:report|list|mention|flag|point out|find|deduct)\s+(?:any\s+)?(?:problems?|issues?|errors?|mistakes?|points?|findings?)/gi,
  ],
  [
    'role',
    /(?:你(?:现在|将|要)?(?:是|扮演|充当)|(?:请)?扮演|假装你?是|假设你是|从现在(?:起|开始)[,、]?你)[^。;!?\n]{0,14}(?:评审|评委|助手|模型|AI|人工智能|系统|打分|教练|专家|管理员|考核员|机器人)/gi,
  ],
  [
    'role',
    /(?:致|告|写给|提示|提醒|通知|对)(?:本|各位)?(?:AI|大模型|语言模型|评审系统|自动评分|智能评审|评分模型|机器评审|审核模型)|作为(?:一[名个位])?(?:评审(?:员|者|专家)?|评委|AI|大模型|语言模型|人工智能)[,、]?\s*(?:请|你|应|必须)|(?:系统|管理员|开发者)(?:消息|提示|指令|命令|通知)[::]|(?:以下|下面)(?:是|为)(?:系统|新的?)(?:指令|提示|规则)/gi,
  ],
  [
    'role',
    /you\s+are\s+(?:now\s+)?(?:an?|the)\s+(?:\w+\s+){0,3}(?:reviewer|assistant|judge|grader|model|ai)|act\s+as\s+(?:an?|the)\s|(?:give|award|assign|rate|score)\s+(?:this|it|the|me)\b[^.。\n]{0,30}(?:full|perfect|maximum|highest|100|10\/10)/gi,
  ],
  [
    'marker',
    /<\|[a-z_]{2,20}\|>|<\/?(?:think|system|assistant|instructions?)>|\[\/?INST\]|<<\/?SYS>>|(?:^|\n)\s*(?:system|assistant|developer)\s*:|(?:^|\n)\s*#{2,}\s*(?:system|instructions?|系统指令)|<<[a-z0-9]{8}\b|\b[a-z0-9]{8}>>|```(?:system|prompt)/gi,
  ],
];
/** 考试得满分, 客户打满分: told of, not asked for. */
const TOLD =
  /(?:考试|测试|测评|考核|竞赛|比赛|检查|抽查|满意度|得了?|获得?|取得|拿到?|拿了|争取|力争|被评|客户|零售户|店主|群众|顾客|用户|居民|业主)[^。;!?\n]{0,12}$/;

/** Every such place in order; one sentence may hold several. Never throws. */
export function instructionsIn(text: string): readonly Instruction[] {
  const folded = fold(text);
  const seen = withoutUnseen(folded);
  const found = FORMS.flatMap(([kind, form]) =>
    Array.from(seen.text.matchAll(form))
      .filter(({ index }) => kind !== 'score-demand' || !isTold(seen.text, index))
      .map(({ index, 0: words }) => {
        const start = seen.places[index] ?? 0;
        const end = (seen.places[index + words.length - 1] ?? start) + 1;
        return instruction(kind, { start, end }, words.trim());
      }),
  );
  return [...found, ...hiddenRuns(text)].toSorted((a, b) => a.start - b.start);
}

function isTold(text: string, at: number): boolean {
  return TOLD.test(text.slice(Math.max(0, at - 16), at));
}

/** Bidirectional overrides and tag characters have no business in a summary; a few zero-width ones come from pasting. */
const UNSEEN =
  /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;
const GRAVE = /[\u202a-\u202e\u2066-\u2069]|\u{e0001}|[\u{e0020}-\u{e007f}]/u;
const UNSEEN_LEAST = 4;
const ONE_UNSEEN = new RegExp(UNSEEN.source, 'u');

function hiddenRuns(text: string): readonly Instruction[] {
  const all = Array.from(text.matchAll(UNSEEN));
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last || (all.length < UNSEEN_LEAST && !GRAVE.test(text))) return [];
  const span = { start: first.index, end: last.index + last[0].length };
  return [{ ...instruction('hidden', span, ''), count: all.length }];
}

/** Without characters that cannot be seen, which may part the words, and where each unit stood. */
function withoutUnseen(text: string): { text: string; places: readonly number[] } {
  const places: number[] = [];
  let kept = '';
  let at = 0;
  for (const char of text) {
    if (!ONE_UNSEEN.test(char)) {
      kept += char;
      for (let unit = 0; unit < char.length; unit += 1) places.push(at + unit);
    }
    at += char.length;
  }
  return { text: kept, places };
}

function instruction(kind: InstructionKind, span: Span, words: string): Instruction {
  return { kind, key: `injection.${kind}`, ...span, words, count: 0 };
}

/** Without what cannot be seen: nothing of it is ever sent. */
export function withoutHidden(text: string): string {
  return text.replace(UNSEEN, '');
}
