import fc from 'fast-check';

/** Lines as people write them, with the traps that texts from portals hold. */
const LINES = [
  '河东片区10月工作总结',
  '尊敬的各位领导：',
  '一、片区销售情况分析',
  '（一）总量:销售90.92箱，同比增长3.2%',
  '二品牌培育情况',
  '【本月销售】',
  '第一部分 指标完成情况',
  '10月销售卷烟１９８、４３６箱，完成计划的99.22%，同比增幅达到；',
  '七匹狼（纯雅）环比增长___%，古田狼货源紧张，客户反应强烈。',
  '本月我高度重视，扎实推进，全力以赴，取得了较好的成绩。',
  '1.走访；2.做好价签；3.参加会议；',
  '一是断货多，影响生意；二是送货不准时，建议固定时间。',
  '指标\t计划\t实际\t完成率',
  '总量（箱）\t396\t402.716\t101.69%',
  '四、存在问题和建议',
  '五、下月工作打算',
  '11月继续做好走访工作，争取再上一个台阶。',
  '11月10日前走访农村小户40户。',
  '河东片区11月工作计划',
  '甲方应当按照本合同的约定付款。',
  '第一条 乙方支付违约金，不得拖延。',
  '现汇报如下：1.销售情况。销售120箱，完成计划的99.22%，同比增长3.1%，客户订货比较均匀，货源也充足。2.重点品牌。白狼卖了7.4箱，比上月多0.3箱，店主说好卖，消费者说不冲，市面上价格稳定。3.存在问题。断货3.5箱，希望公司增加投放，现在每户只有两条，不够卖，老顾客都到邻县去买。',
  '2.7户常漏单，店主看不清时间。',
  '■库存：户均86条。',
  '总的看，客户满意度稳步提升。',
  '林见禾',
  '2026年11月1日',
  '客户发了👍𠮷',
  '\uD83D 半个表情 \uDC4D',
  '　　',
  '',
] as const;

export const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

export const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028')), { maxLength: 40 })
  .map((lines) => lines.flat().join(''));

/** One edit: replace some units at a place by others. */
export const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 12 }),
  insert: fc.oneof(line, fc.constantFrom('\n', '，', '12箱', '同比', '_')),
});

export function applyEdit(
  source: string,
  { at, remove, insert }: { at: number; remove: number; insert: string },
): string {
  const place = Math.floor(at * source.length);
  return source.slice(0, place) + insert + source.slice(place + remove);
}
