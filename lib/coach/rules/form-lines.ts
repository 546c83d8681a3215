/** Title, sign-off and period: what the month and the author's area settle. */
import { levelOf } from '../../evidence/scope.ts';
import { fold } from '../../text/fold.ts';
import { lineEndOf, monthOf, wordFor, type Ground } from '../ground.ts';
import { slot } from '../slots.ts';
import { insert, newLine, replace, type Coach } from './coach.ts';
import { sentencesOf } from './comparison.ts';

const MONTH = /(?<![\d.])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/;
const YEARLY = /(?:\d{4}年)?(?:年度|全年|半年|季度|年终)/;
const YEAR = /\d{4}(?=年|[-./]\d)/;
const KIND = /(?:月度)?(?:工作)?(?:总结|小结|汇报|报告|述职|月报|简报)/;

export const title: Coach = (finding, ground) => {
  const { context, document } = ground;
  const month = monthOf(ground);
  const own = month === null ? `${slot('几')}月` : `${month}月`;
  const year = context.given.period?.slice(0, 4) ?? '';
  const written = document.text.slice(finding.start, finding.end);
  const folded = fold(written);
  if (written === '') return insert(0, `${areaOf(ground)}${own}工作总结${lineEndOf(ground)}`);
  if (finding.message.includes('年的') && year !== '') return replace(finding, put(YEAR, year));
  if (MONTH.test(folded)) return replace(finding, put(MONTH, own));
  if (YEARLY.test(folded)) return replace(finding, put(YEARLY, own));
  const at = folded.search(KIND);
  const from = at === -1 ? written.length : at;
  return replace(finding, written.slice(0, from) + own + written.slice(from));

  /** The title with the first match of a pattern replaced; offsets of the folded title are its own. */
  function put(pattern: RegExp, words: string): string {
    const match = pattern.exec(folded);
    if (!match) return written;
    return written.slice(0, match.index) + words + written.slice(match.index + match[0].length);
  }
};

/** The area whose figures are known, else asked for. */
function areaOf(ground: Ground): string {
  const scope = ground.facts
    .map(({ from }) => from[0]?.scope)
    .find((one) => one !== undefined && levelOf(one) !== null);
  return scope ?? slot(`${wordFor(ground, 'place')}名称`);
}

export const signOff: Coach = (finding, ground) => {
  const author = ground.context.given.author ?? slot('姓名');
  const lacking = [
    finding.message.includes('姓名') ? author : '',
    finding.message.includes('日期') ? slot('写完的日期，几年几月几日') : '',
  ].filter((one) => one !== '');
  return newLine(finding.end, lacking.join(lineEndOf(ground)), ground);
};

const HALF = /过半/;
const NAMED_MONTH = /(?<![\d.])(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=月)/;

export const period: Coach = (finding, ground) => {
  const { document } = ground;
  const quote = document.text.slice(finding.start, finding.end);
  const folded = fold(quote);
  if (HALF.test(folded)) return replace(finding, progressIn(ground));
  const month = monthOf(ground);
  const match = NAMED_MONTH.exec(folded);
  if (match && month !== null) {
    const own = /\d/.test(match[0]) ? String(month) : hanMonth(month);
    return replace(
      finding,
      quote.slice(0, match.index) + own + quote.slice(match.index + match[0].length),
    );
  }
  // 一年来 told of a month.
  return replace(finding, quote.replace(/(?:在?(?:过去|这))?一年(?:以?来)?/, '本月'));
};

function progressIn(ground: Ground): string {
  const known = /完成年计划[^，]*的[\d.]+%，[^。]*/.exec(sentencesOf(ground, ['progress'], 1))?.[0];
  return known ?? `完成年计划的${slot('百分之几')}，时间进度是${slot('百分之几')}`;
}

function hanMonth(month: number): string {
  return (
    ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][month - 1] ?? ''
  );
}
