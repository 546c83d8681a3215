import { z } from '../zod.ts';

const weight = z.number().min(0).max(100);

/**
 * The month's assessment in its two parts: 业绩考核, which the figures tell, and 市场考核, which people
 * judge; one item of the latter is the summary's own score. All weights are percent.
 */
export const assessmentSchema = z
  .strictObject({
    /** Working days in which an author may object to a deduction. */
    appealDays: z.number().int().min(1).max(60),
    performance: z.strictObject({
      weight,
      /** A completion counts up to so many percent. */
      cap: z.number().min(100).max(200),
      items: z.array(z.strictObject({ metric: z.string().trim().min(1).max(80), weight })).min(1),
    }),
    market: z.strictObject({
      weight,
      items: z
        .array(
          z.strictObject({
            id: z.string().min(1).max(40),
            title: z.string().trim().min(1).max(80),
            weight,
            /** summary: the reviewed score of the month's summary; hand: entered by the reviewer. */
            source: z.enum(['summary', 'hand']),
          }),
        )
        .min(1),
    }),
  })
  .superRefine(({ performance, market }, context) => {
    const wrong: readonly (readonly [boolean, readonly string[], string])[] = [
      [!isWhole([performance, market]), [], '业绩考核与市场考核的权重合计应为 100'],
      [!isWhole(performance.items), ['performance', 'items'], '各项权重合计应为 100'],
      [!isWhole(market.items), ['market', 'items'], '各项权重合计应为 100'],
      [
        !isUnique(performance.items.map(({ metric }) => metric)),
        ['performance', 'items'],
        '指标重名',
      ],
      [!isUnique(market.items.map(({ id }) => id)), ['market', 'items'], '项目重名'],
      [
        market.items.filter(({ source }) => source === 'summary').length > 1,
        ['market', 'items'],
        '总结得分只能算一项',
      ],
    ];
    for (const [isWrong, path, message] of wrong)
      if (isWrong) context.addIssue({ code: 'custom', path: [...path], message });
  });

export type Assessment = z.infer<typeof assessmentSchema>;

function isWhole(parts: readonly { readonly weight: number }[]): boolean {
  const sum = parts.reduce((so, part) => so + part.weight, 0);
  return Number(sum.toFixed(6)) === 100;
}

function isUnique(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** What a pack starts from that says nothing of it: a proposal, to be settled by the company. */
export const shippedAssessment: Assessment = {
  appealDays: 7,
  performance: {
    weight: 60,
    cap: 110,
    items: [
      { metric: '销量', weight: 60 },
      { metric: '单箱结构', weight: 40 },
    ],
  },
  market: {
    weight: 40,
    items: [
      { id: 'summary', title: '月度总结', weight: 30, source: 'summary' },
      { id: 'visits', title: '拜访到位与时长', weight: 20, source: 'hand' },
      { id: 'information', title: '信息采集与维护', weight: 20, source: 'hand' },
      { id: 'display', title: '明码标价与陈列', weight: 15, source: 'hand' },
      { id: 'service', title: '客户满意与诉求处理', weight: 15, source: 'hand' },
    ],
  },
};
