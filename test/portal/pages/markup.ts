/** HTML that escapes what is put into it. */

/** Source that is safe to place in a page as it stands. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Piece = Markup | string | number | readonly Markup[];

/** A template tag: strings are escaped for text and quoted attributes, Markup is kept. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(strings.map((text, index) => text + sourceOf(pieces[index] ?? '')).join(''));
}

/** One paragraph a line, as an editor would hold it; an empty line stays as an empty paragraph. */
export function paragraphs(text: string, empty: Markup): Markup {
  if (text === '') return new Markup('');
  const lines = text.split('\n').map((line) => markup`<p>${line === '' ? empty : line}</p>`);
  return markup`${lines}`;
}

function sourceOf(piece: Piece): string {
  if (piece instanceof Markup) return piece.source;
  if (typeof piece === 'string') return escape(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map((part) => part.source).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities[character] ?? character);
}
