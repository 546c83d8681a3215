/** An expression held back by its letters must not match words without them. */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';
import { describe, expect, test } from 'vitest';
import { lettersIn, needing, needingLetters, stands } from '../../../lib/evidence/letters.ts';
import '../../../lib/evidence/relations.ts';
import '../../../lib/evidence/repeats.ts';

/** Whether every match holds one of the letters, as far as the expression itself shows. */
function holdsOne(node: AST.Node, letters: string): boolean {
  switch (node.type) {
    case 'RegExpLiteral':
      return holdsOne(node.pattern, letters);
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.every((one) => holdsOne(one, letters));
    case 'Alternative':
      return node.elements.some((one) => holdsOne(one, letters));
    case 'Quantifier':
      return node.min > 0 && holdsOne(node.element, letters);
    case 'Character':
      return letters.includes(String.fromCodePoint(node.value));
    case 'CharacterSet':
      return node.kind === 'digit' && !node.negate && letters.includes('0123456789');
    case 'CharacterClass':
      return !node.negate && node.elements.every((one) => holdsOne(one, letters));
    default:
      return false;
  }
}

describe('expressions that are held back by their letters', () => {
  test.each(needingLetters.map(({ letters, expression }) => [String(expression), letters]))(
    '%s needs one of %s',
    (expression, letters) => {
      expect(holdsOne(parseRegExpLiteral(expression), letters)).toBe(true);
    },
  );

  test('the check itself finds a letter that is missing', () => {
    expect(holdsOne(parseRegExpLiteral(/其余|剩/), '其')).toBe(false);
    expect(holdsOne(parseRegExpLiteral(/其?余/), '其')).toBe(false);
    expect(holdsOne(parseRegExpLiteral(/(?!其)./), '其')).toBe(false);
    expect(holdsOne(parseRegExpLiteral(/[^其]/), '其')).toBe(false);
  });
});

test('words are looked at only where a letter stands', () => {
  const rest = needing('余剩', /其余|剩/);
  const words = (lead: string) => ({ lead, letters: lettersIn(lead, 0, lead.length) });
  expect(stands(rest, words('，其余'))).toBe(true);
  expect(stands(rest, words('，余额'))).toBe(false);
  expect(stands(rest, words('，其中'))).toBe(false);
  expect(stands(rest, { lead: '其余', letters: 0 })).toBe(false);
  expect(() => needing('迟', /迟/)).toThrow(RangeError);
});
