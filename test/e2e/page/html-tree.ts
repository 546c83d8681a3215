/** Random content of an editor, as HTML. */
import * as fc from 'fast-check';

const text = fc
  .array(
    fc.constantFrom(
      '本月',
      '走访',
      '3',
      '5.2%',
      '，',
      '。',
      'ab',
      '😀',
      ' ',
      '  ',
      '\n ',
      '&nbsp;',
      '\u2060',
      '\uFEFF',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((words) => words.join(''));

const br = fc.constant('<br>');

/** Editors write inline in block, never the other way round, and cells in rows. */
const { block } = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    text,
    text,
    br,
    wrapped(['span', 'b', 'em', 'u', 'span style="color:red"'], tie('inline')),
  ),
  block: fc.oneof(
    { maxDepth: 4 },
    wrapped(['p', 'div', 'h2'], tie('inline')),
    wrapped(['div', 'blockquote', 'section'], tie('block')),
    wrapped(['li'], tie('inline')).map((items) => `<ul>${items}</ul>`),
    fc
      .array(row(tie('inline')), { minLength: 1, maxLength: 3 })
      .map((rows) => `<table>${rows.join('')}</table>`),
  ),
}));

export const htmlTree = fc
  .array(fc.oneof(block, block, text), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));

function wrapped(tags: string[], content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...tags), fc.array(content, { maxLength: 4 }))
    .map(([tag, parts]) => {
      return `<${tag}>${parts.join('')}</${tag.split(' ')[0]}>`;
    });
}

function row(content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(content, { minLength: 1, maxLength: 3 })
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
}
