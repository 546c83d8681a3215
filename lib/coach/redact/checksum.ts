/** The check characters of the numbers that identify a person or a firm. */

/** GB 11643: the last of 18 characters is the weighted sum of the others modulo 11. */
export function isIdentity(digits: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 17)).reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: 统一社会信用代码, weights 3^i modulo 31 over an alphabet of 31 signs. */
export function isCreditCode(code: string): boolean {
  const values = Array.from(code.toUpperCase(), (sign) => CREDIT.indexOf(sign));
  if (values.length !== 18 || values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}

/** ISO/IEC 7812: every second digit from the right doubled. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
