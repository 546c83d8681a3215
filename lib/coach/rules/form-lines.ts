/** Title, sign-off and period: what the month and the author's area settle. */
import { levelOf } from '../../evidence/scope.ts';
import { fold } from '../../text/fold.ts';
import { lineEndOf, monthOf, wordFor, type Ground } from '../ground.ts';
import { slot } from '../slots.ts';
import { insert, newLine, replace, type Coach } from './coach.ts';
import { sentencesOf } from './comparison.ts';

const MONTH = /(?<![\d.])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/;
const YEARLY = /年度|全年|[上下]?半年|第?[一二三四]?季度|年终/;
const YEAR = /\d{4}(?=年|[-./]\d)/;
const KIND = /(?:月度)?(?:工作)?(?:总结|小结|汇报|报告|述职|月报|简报)/;

export const title: Coach = (finding, ground) => {
  const month = monthOf(ground);
  const own = month === null ? `${slot('几')}月` : `${month}月`;
  const year = ground.context.given.period?.slice(0, 4) ?? null;
  const written = ground.document.text.slice(finding.start, finding.end);
  if (written === '') return insert(0, `${areaOf(ground)}${own}工作总结${lineEndOf(ground)}`);
  const dated = withMonth(written, own);
  return replace(finding, year === null ? dated : put(dated, YEAR, () => year));
};

/** The month in its place: of the wrong one, of 年度, or before what the title calls the text. */
function withMonth(line: string, month: string): string {
  const folded = fold(line);
  if (MONTH.test(folded)) return put(line, MONTH, () => month);
  if (YEARLY.test(folded)) {
    return put(line, YEARLY, (at) => (/\d{4}$/.test(folded.slice(0, at)) ? `年${month}` : month));
  }
  const at = folded.search(KIND);
  const from = at === -1 ? line.length : at;
  return line.slice(0, from) + month + line.slice(from);
}

/** The title with the first match of a pattern replaced; offsets of the folded title are its own. */
function put(line: string, pattern: RegExp, words: (at: number) => string): string {
  const match = pattern.exec(fold(line));
  if (!match) return line;
  const end = match.index + match[0].length;
  return line.slice(0, match.index) + words(match.index) + line.slice(end);
}

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
  return known ?? `比时间进度${slot('快多少或慢多少')}`;
}

function hanMonth(month: number): string {
  return (
    ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'][month - 1] ?? ''
  );
}
