/** 【待补充：…】: what nobody but the author knows. */
import type { Span } from '../../text/span.ts';
import { block, type Block } from './block.ts';

export interface Slot extends Span {
  /** What is asked for. */
  readonly name: string;
}

const SLOT = /【待补充：([^【】：]{1,20})】/g;
const SLOTS_MAX = 3;
/** A slot that is not closed, nested, unnamed or too long. */
const BROKEN = /【待补充(?!：[^【】：]{1,20}】)[^【】]{0,24}】?/;

/** The slots of a rewrite in order. Offsets into the rewrite. */
export function slotsIn(rewrite: string): readonly Slot[] {
  return Array.from(rewrite.matchAll(SLOT), ({ index, 0: whole, 1: name = '' }) => ({
    start: index,
    end: index + whole.length,
    name,
  }));
}

const VARIANTS: readonly (readonly [RegExp, string])[] = [
  // [待补充：负责人], (待补充), {{待填}}
  [/[[(（{〔]{1,2}\s*待(?:补充|填写?|补|定)\s*[:：]?\s*([^\])）}〕]{0,20})[\])）}〕]{1,2}/g, ''],
  [/【\s*待(?:补充|填写?|补|定)\s*[:：]?\s*([^【】]{0,40}?)\s*】/g, ''],
  [/(?:[_＿]{2,}|[XxＸ×]{2,})(?=\s*(?:%|％|个百分点|万?元|箱|条|户|家|次|人|月|日|天))/g, '数值'],
  [/(?<![A-Za-z])(?:[NＮ])(?=\s*(?:%|％|个百分点|万?元|箱|条|户|家|次|人))/g, '数值'],
  [/[_＿]{2,}|[XＸ×]{2,}/g, '内容'],
];

/** The same rewrite with every way of leaving something open written as 【待补充：…】. */
export function withPlainSlots(rewrite: string): string {
  return VARIANTS.reduce(
    (text, [shape, fixed]) =>
      text.replace(shape, (_, name?: unknown) => {
        const asked = typeof name === 'string' ? name.trim() : fixed;
        return `【待补充：${asked || '内容'}】`;
      }),
    rewrite,
  );
}

/** What is wrong with the slots of a rewrite: too many, malformed, or with a figure inside. */
export function slotBlocks(rewrite: string): readonly Block[] {
  const slots = slotsIn(rewrite);
  const blocks: Block[] = [];
  const broken = BROKEN.exec(rewrite);
  if (broken) {
    const span = { start: broken.index, end: broken.index + broken[0].length };
    blocks.push(block('slot-malformed', { slot: broken[0] }, span));
  }
  const claiming = slots.find(({ name }) => /\d/.test(name));
  if (claiming) blocks.push(block('slot-malformed', { slot: claiming.name }, spanOf(claiming)));
  if (slots.length > SLOTS_MAX)
    blocks.push(block('slots-too-many', { count: String(slots.length), most: String(SLOTS_MAX) }));
  return blocks;
}

/** The rewrite with its slots blanked, unit for unit, so that offsets stay. */
export function withoutSlots(rewrite: string): string {
  return rewrite.replace(SLOT, (slot) => '，'.repeat(slot.length));
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
