/** Made-up numbers of persons and firms with right check characters, in sentences of summaries. */
import type { RedactKind } from '../../../lib/coach/redact/kinds.ts';

export interface PersonalString {
  readonly kind: RedactKind;
  readonly text: string;
  /** What must not be left. */
  readonly secret: string;
}

/** A small generator with a fixed start: the same strings on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const next = numbersFrom(20_261_128);
const digits = (count: number): string =>
  Array.from({ length: count }, () => String(next(10))).join('');
const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;

function phone(): string {
  return `1${3 + next(7)}${digits(9)}`;
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function identity(): string {
  const month = String(1 + next(12)).padStart(2, '0');
  const body = `35010${next(9)}19${60 + next(40)}${month}${10 + next(18)}${digits(3)}`;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function creditCode(): string {
  const body = `9${1 + next(3)}35010${next(9)}MA${Array.from({ length: 7 }, () => CREDIT_SIGNS[next(31)]).join('')}`;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CREDIT_SIGNS.indexOf(body[at] ?? ''),
    0,
  );
  return body + CREDIT_SIGNS[(31 - (sum % 31)) % 31];
}

function card(length: 16 | 19): string {
  const body = `62${digits(length - 3)}`;
  const sum = [...body].toReversed().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

const wide = (text: string): string =>
  text.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const spaced = (text: string, sign: string, ...sizes: readonly number[]): string => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(sign);
};

/** Two hundred, twenty of each of ten kinds. */
export function personalStrings(
  customers: readonly string[],
  authors: readonly string[],
): readonly PersonalString[] {
  const made: PersonalString[] = [];
  const add = (kind: RedactKind, secret: string, ...sentences: readonly string[]): void => {
    made.push({ kind, secret, text: pick(sentences).replace('*', secret) });
  };
  for (let count = 0; count < 20; count += 1) {
    const number = phone();
    const form = [
      number,
      spaced(number, ' ', 3, 4, 4),
      spaced(number, '-', 3, 4, 4),
      `+86 ${number}`,
      wide(number),
    ];
    add(
      'phone',
      form[count % 5] ?? number,
      '店主电话*，已加入微信群。',
      '联系人（*）反映缺货',
      '打*没有人接，电话：*。',
    );
    const id = identity();
    add(
      'id',
      count % 4 === 0 ? wide(id) : id,
      '店主身份证*，本月换证。',
      '身份证号：*',
      '证件*已核对',
    );
    add(
      'licence',
      `3501${digits(8)}`,
      '许可证号*，户主换人。',
      '烟草专卖零售许可证（*）到期',
      '许可证号码为：*，已延续。',
    );
    add('credit', creditCode(), '统一社会信用代码*，新办。', '营业执照*已上传', '企业代码*。');
    const account = card(count % 2 === 0 ? 16 : 19);
    const grouped = spaced(account, ' ', 4, 4, 4, 4, 3).trim();
    add(
      'card',
      count % 3 === 0 ? grouped : account,
      '结算卡号*扣款失败。',
      '银行卡*余额不足',
      '账户：*，已换绑。',
    );
    add('mail', `shop${digits(4)}@example.com`, '发到*。', '邮箱*已登记');
    add('plate', `闽${pick(['A', 'B', 'F'])}${digits(5)}`, '送货车*晚到。', '看到*卸货');
    add('wechat', `wx_${digits(6)}`, '微信号：*，已加。', '店主微信*');
    add(
      'customer',
      customers[count % customers.length] ?? '',
      '*本月缺货两次。',
      '走访*，订货稳定。',
    );
    add('author', authors[count % authors.length] ?? '', '汇报人：*', '由*负责，月底前完成。');
  }
  return made;
}
