import { matchesIn } from '../../text/matches.ts';
import { contains, overlaps, shift, type Span } from '../../text/span.ts';
import { noted, type Wording } from '../../text/wording.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'privacy/personal-info',
  severity: 'warn',
  title: '这里有个人信息',
  why: '总结会给很多人看，客户的电话、证件号、卡号不该写在里面。',
  ask: '改成“李某”“138****”这样，好吗？',
  bad: [
    '客户李小满（电话⟦19900000012⟧）家里网慢，她丈夫的是⟦+86 138-0000-0000⟧。',
    '身份证号⟦11010519491231002X⟧已核对。',
    '专卖⟦许可证号350123456789⟧已换证。',
    '卡号⟦6222020000000000000⟧已解除限额。',
  ],
  good: [
    '服务热线400-000-1234接到投诉5件，客服95598已回复。',
    '李某（电话199****0012）家里网慢。',
    '累计销售3061.248箱，编号20261030001，订单号2026103000123456。',
    '总机0598-1234567，服务热线13800138000接到投诉5件。',
  ],
  *check(document, context) {
    for (const { start, facts } of document.paragraphs) {
      for (const hit of numbersIn(facts.wording, context)) yield shift(hit, start);
    }
  },
});

const numbersIn = noted((wording, { lexicon }: RuleContext): readonly Span[] => {
  const hotlines = wording.hitsOf(lexicon('hotline'));
  const labelled = wording.hitsOf(lexicon('labelled-number'));
  const checked = numbersOf(wording).filter((one) => !labelled.some((hit) => overlaps(hit, one)));
  return [...labelled, ...checked].filter(
    (hit) => !hotlines.some((hotline) => contains(hotline, hit)),
  );
});

const MOBILE = /(?<!\d|\d\.)(?:\+?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?!\d|\.\d)/g;
const IDENTITY =
  /(?<![\dA-Za-z])[1-9]\d{5} ?(?:19|20)\d{2}[01]\d[0-3]\d ?\d{3}[\dXx](?![\dA-Za-z])/g;
const CARD =
  /(?<![\dA-Za-z.])[456]\d{3}([- ]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?![\dA-Za-z]|\.\d)/g;

/** No number of a person is shorter. */
const LONG = /\d[\d -]{9}/;

function numbersOf({ text: folded }: Wording): readonly Span[] {
  if (!LONG.test(folded)) return [];
  return [
    ...matches(folded, MOBILE, () => true),
    ...matches(folded, IDENTITY, isIdentity),
    ...matches(folded, CARD, isBankCard),
  ];
}

function matches(folded: string, shape: RegExp, fits: (digits: string) => boolean): Span[] {
  return matchesIn(folded, shape)
    .filter(([number]) => fits(number.replace(/[- ]/g, '')))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** GB 11643: the last character is the weighted sum of the others modulo 11. */
function isIdentity(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 17)).reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

/** ISO/IEC 7812: card numbers pass the Luhn check; mainland ones begin with 4, 5 or 6. */
function isBankCard(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
