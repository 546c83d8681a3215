/** The letters of a PDF as an author would have typed them. */

/**
 * Fonts draw a letter and a radical alike by one shape, and many PDFs (those that Chrome prints, for one)
 * name it by the radical: ⽉ for 月, ⻓ for 长. Unicode says what the first block stands for, and of the
 * second only ⺟ and ⻳; pairs from EquivalentUnifiedIdeograph.txt, those that are letters of their own. ⼾ is
 * 戶 by Unicode, and 户 where simplified letters are written.
 */
const RADICALS =
  '⼾户⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺛旡⺝月⺟母⺠民⺩王⺫罒⺬示⺰纟⺱罓⺲罒⺳网⺶羊⺷羊⺹耂⺺肀⺻聿⺼月⻁虎⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, at) => [
    RADICALS.charAt(at * 2),
    RADICALS.charAt(at * 2 + 1),
  ]),
);

export function asTyped(text: string): string {
  return (
    text
      .replace(/[\u2e80-\u2fdf]/g, (radical) => LETTERS.get(radical) ?? radical.normalize('NFKC'))
      // Ligatures of Latin letters: ﬁ.
      .replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize('NFKC'))
      // A letter that the font has no name for.
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b-\u001f]/g, '')
  );
}

/** Lines that are spread to both margins have gaps between their letters, which come as blanks. */
export function withoutSpread(line: string): string {
  // Runs of blanks go first: a pattern that may try each of them would take for ever on a hostile line.
  return line.replace(/ {2,}/g, ' ').replace(AFTER, '').replace(BEFORE, '');
}

/** Chinese letters, full-width signs and digits, gaps, and the signs that open items. */
const WIDE = String.raw`[\t\p{Script=Han}\u3000-\u303f\uff00-\uff65“”‘’…—■◆●]`;
const AFTER = new RegExp(`(?<=${WIDE}) `, 'gu');
const BEFORE = new RegExp(` (?=${WIDE})`, 'gu');
