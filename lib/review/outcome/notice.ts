/** 通报: everybody with score and deductions in a line. */
import { defectsIn, figure, type Defect } from '../comment.ts';
import type { Item } from '../confirm.ts';
import type { Band } from '../score.ts';
import type { Outcome, PersonSheet } from './outcome.ts';
import type { Page, PageOptions } from './page.ts';
import { BAND_WORDS, chineseDate, monthOf } from './words.ts';

export function notice(outcome: Outcome, { issuer, date, appealDays }: PageOptions): Page {
  const { sheets, meanScore, bands } = outcome;
  const month = monthOf(outcome);
  const spread = (Object.keys(BAND_WORDS) as Band[])
    .filter((band) => bands[band] > 0)
    .map((band) => `${BAND_WORDS[band]}${bands[band]}份`);
  const opening =
    meanScore === null
      ? `${month}还没有确认的审阅。`
      : `${month}共审阅月度总结${sheets.length}份，平均${meanScore.toFixed(1)}分，其中${spread.join('、')}。扣分项逐条附在签字表上，依据、原文和改进点都写明。`;
  return {
    kind: 'notice',
    name: '通报',
    title: `${month}客户经理月度总结考核通报`,
    blocks: [
      {
        heading: null,
        lines: [opening],
        table: {
          columns: [
            { title: '序号', width: 6 },
            { title: '片区', width: 12 },
            { title: '姓名', width: 10 },
            { title: '得分', width: 7 },
            { title: '等次', width: 7 },
            { title: '扣分项', width: 27 },
            { title: '值得肯定', width: 19 },
            { title: '备注', width: 12 },
          ],
          rows: sheets.map((sheet, at) => [
            at + 1,
            sheet.area ?? '',
            sheet.author ?? '',
            sheet.score,
            BAND_WORDS[sheet.band],
            defectsIn(standing(sheet)).map(defectWords).join('；'),
            sheet.achievements.map(({ what }) => what).join('；'),
            remarksOf(sheet),
          ]),
        },
        after: [
          `对扣分有不同看法的，请在收到签字表后${appealDays}个工作日内提出，考核小组当面核对并书面答复。`,
          [issuer, chineseDate(date)].filter((text) => text !== '').join('　'),
        ],
        ownSheet: false,
      },
    ],
  };
}

function defectWords({ title, points, times }: Defect): string {
  return `${title}${times > 1 ? `（${times}处）` : ''} −${figure(points)}`;
}

function remarksOf({ late, items }: PersonSheet): string {
  const appealed = items.filter(({ appeal }) => appeal !== null).length;
  return [...(late ? ['迟交'] : []), ...(appealed > 0 ? [`申诉${appealed}条`] : [])].join('；');
}

/** Deductions that still take points. */
function standing({ items }: PersonSheet): readonly Item[] {
  return items.filter(({ points }) => points > 0);
}
