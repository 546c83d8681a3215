/** Problems: cause, consequence, what to do about them and on what grounds. */
import { says } from '../../rules/lexicon.ts';
import { sentencesIn } from '../../rules/sentences.ts';
import { fold } from '../../text/fold.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { wordFor } from '../ground.ts';
import { slot } from '../slots.ts';
import { append, extend, replace, sentencesWithin, type Coach } from './coach.ts';

export const cause: Coach = (finding, ground) => {
  const [first = finding] = sentencesWithin(finding, ground.document);
  return extend(first, `原因是${slot('这个问题是怎么来的')}`, ground);
};

export const consequence: Coach = (finding, ground) => {
  const [first = finding] = sentencesWithin(finding, ground.document);
  return extend(first, `不解决的话会影响${slot('多少户、多少量，拖到什么时候')}`, ground);
};

export const suggestion: Coach = (finding, ground) => {
  const { document } = ground;
  const last = sentencesWithin(finding, document).at(-1) ?? finding;
  const own = `我打算${slot('自己先做什么，几号前')}`;
  const support = `请${wordFor(ground, 'superior')}${slot('什么支持，多少')}`;
  const basis = `依据是${slot('登记过多少户、试过几户、差多少量')}`;
  // What ends with a comma is one of a list: the next one follows on the same line.
  const goesOn = /[，,、；;]$/.test(document.text.slice(last.start, last.end));
  return goesOn
    ? extend(last, `${own}，${support}，${basis}`, ground)
    : append(last.end, `${own}，${support}，${basis}。`, ground);
};

export const suggestionBasis: Coach = (finding, ground) =>
  extend(finding, `依据是${slot('登记过多少户、试过几户、差多少量')}`, ground);

export const vagueSuggestion: Coach = (finding, ground) =>
  extend(
    finding,
    `由${slot('谁')}在${slot('几号前')}对${slot('多少户、什么对象')}做，做到${slot('什么程度')}`,
    ground,
  );

/** One's own step before the first request. */
export const pushedUp: Coach = (finding, ground) => {
  const { document, context } = ground;
  const upward = context.lexicon('upward');
  const request = sentencesIn(document.blocks).find(
    (sentence) => overlaps(sentence, finding) && says(sentence.wording, upward),
  );
  const span = request ?? finding;
  const words = document.text.slice(span.start, span.end);
  const at = Math.max(0, fold(words).search(upward.expression));
  const step = `我先${slot('自己能做的一步，几号前')}`;
  // 公司应该… is told beside it; a wish (建议公司…) goes on with it.
  const asked = words.slice(at);
  const own = /^(?:建议|希望|请|恳请|盼|望|等|需要|[只靠指])/.test(asked)
    ? `${step}，同时`
    : `${step}；`;
  return replace(span, words.slice(0, at) + own + asked);
};

/** Only the questions that the item does not answer. */
export const supplyQuestions: Coach = (finding, ground) => {
  const answers = [
    ['哪些类型的客户', `反应最强烈的是${slot('哪些类型的客户，各多少户')}`],
    ['最低需求量', `每户每周至少${slot('几条')}`],
    ['替代品牌', `缺货时愿意用${slot('哪个牌子，多少户愿意')}代替`],
    ['需要的支持', `请${wordFor(ground, 'superior')}增加${slot('什么支持，多少')}`],
  ] as const;
  const lacking = answers.filter(([question]) => finding.message.includes(question));
  const told = (lacking.length > 0 ? lacking : answers).map(([, words]) => words).join('，');
  const { document, context } = ground;
  const sentences = sentencesWithin(finding, document);
  const isShort = ({ start, end }: Span): boolean =>
    ['supply-short', 'out-of-stock'].some((name) =>
      says(fold(document.text.slice(start, end)), context.lexicon(name)),
    );
  return extend(sentences.find(isShort) ?? sentences[0] ?? finding, told, ground);
};
