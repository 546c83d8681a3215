/** Hollow passages: the author's subject stays, the phrase gives way to a request for the fact. */
import { clausesIn } from '../../rules/clauses.ts';
import { says } from '../../rules/lexicon.ts';
import { fold } from '../../text/fold.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { wordingOf, type Wording } from '../../text/wording.ts';
import { framesOf } from '../frames.ts';
import type { Ground } from '../ground.ts';
import { factsFor } from '../known.ts';
import { slot } from '../slots.ts';
import { replace, type Coach } from './coach.ts';

export const emptyPhrases: Coach = (finding, ground) => {
  const quote = ground.document.text.slice(finding.start, finding.end);
  const { kept, subjects } = siftedFrom(quote, ground);
  const about = subjects.length > 0 ? `${subjects.join('、')}方面，` : '';
  return replace(finding, kept + about + factsAsked(finding.part, ground));
};

interface Sifted {
  /** The clauses that say something, ended. */
  readonly kept: string;
  /** What the phrases were about. */
  readonly subjects: readonly string[];
}

function siftedFrom(quote: string, ground: Ground): Sifted {
  const { lexicon } = ground.context;
  const wording = wordingOf(fold(quote));
  const phrases = wording.hitsOf(lexicon('empty-phrase'));
  const subjects = new Set<string>();
  let kept = '';
  for (const clause of clausesIn(wording)) {
    const own = phrases.filter((phrase) => overlaps(phrase, clause));
    if (own.length === 0 || clause.hasQuantity || isNeeded(clause, wording, ground)) {
      const words = quote.slice(clause.start, clause.end);
      if (/[。！？；;!?]$/.test(words) || words.length >= FRAGMENT) kept += words;
    } else {
      const subject = subjectOf(quote, { start: clause.from, end: clause.end }, own);
      if (subject !== '') subjects.add(subject);
    }
  }
  const said = kept.replace(/[，,、：:；;]+$/, '');
  const isEnded = said === '' || /[。！？!?]$/.test(said);
  return { kept: isEnded ? said : `${said}。`, subjects: [...subjects].slice(0, SUBJECTS) };
}

/** More of them are a list again. */
const SUBJECTS = 3;
const NEEDED = ['lost-number', 'brand', 'cause', 'result', 'case'];

/** A clause that another rule lives on stays, phrase or not. */
function isNeeded(clause: Span, wording: Wording, { context }: Ground): boolean {
  const words = wording.text.slice(clause.start, clause.end);
  return NEEDED.some(
    (name) =>
      says(words, context.lexicon(name)) ||
      wording.hitsOf(context.lexicon(name)).some((hit) => overlaps(hit, clause)),
  );
}

const LEADING = /^(?:本月|我们?|自己|建议|希望|对于?|把|在|以|将|要|也|都|使|让|为|今后|的)+/;
const TRAILING = /(?:的|了|地|得|也|都|要|要求|工作)+$/;
/** Words that no name of a thing holds. */
const NO_SUBJECT =
  /[是了上下过已虽不有做把被在就这那地抓与的能会]|得到|取得|受到|各|工作|力争|争取|领导|同事|本人|大家|时间|通过|始终|完成|提高|自己|中心|发展|全[月年]/;
/** A clause left alone in front of a phrase says something from so many characters on. */
const FRAGMENT = 7;

/** What is left of a clause without its phrases, where that is a thing: 不断提高服务水平 is about 服务水平. */
function subjectOf(quote: string, clause: Span, phrases: readonly Span[]): string {
  let left = '';
  let from = clause.start;
  for (const { start, end } of phrases) {
    left += quote.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  left = (left + quote.slice(from, clause.end)).replace(/[^\p{Script=Han}]/gu, '');
  const subject = left.replace(LEADING, '').replace(TRAILING, '');
  return /^.{2,6}$/u.test(subject) && !NO_SUBJECT.test(subject) ? subject : '';
}

/** The part's own sentences to be filled in; elsewhere what was done, how and with what result. */
function factsAsked(id: string | null, ground: Ground): string {
  const part = ground.context.pack.parts.find((one) => one.id === id);
  if (part && part.frames.length > 0) {
    const [known] = factsFor(part.id, ground);
    return (known?.sentence ?? '') + framesOf(part, known ? [known] : []).join('');
  }
  return `本月做了${slot('哪件事，多少户')}，办法是${slot('怎样做的')}，结果${slot('由多少变到多少')}。`;
}
