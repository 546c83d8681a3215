/** Where a mark is on the screen, and where the words it is for are drawn. */

/** Edges in CSS pixels of the document's viewport. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Marked {
  /** What the marks' ranges hold. */
  readonly words: readonly string[];
  readonly mark: Edges;
  /** Where the editor draws these words; for a text box, whose words have no place in the DOM, the box. */
  readonly drawn: Edges;
  readonly isTextBox: boolean;
}

/**
 * Runs in the editor's document, whose registry of highlights is shared with the content script's world; null while
 * nothing is marked or the words are not found.
 */
export function markedIn(editor: Element, words: string): Marked | null {
  const view = editor.ownerDocument.defaultView;
  const registry: unknown = Reflect.get(view ?? window, 'CSS').highlights;
  const ranges = [...(registry as Map<string, Set<Range>>).values()].flatMap((highlight) => [
    ...highlight,
  ]);
  const [range] = ranges;
  if (range === undefined) return null;
  const edges = ({ left, top, right, bottom }: DOMRect): Edges => ({ left, top, right, bottom });
  const said = { words: ranges.map(String), mark: edges(range.getBoundingClientRect()) };
  const boxes = [...editor.ownerDocument.querySelectorAll('textarea')];
  const box = boxes.find(({ value, offsetWidth }) => offsetWidth > 0 && value.includes(words));
  if (editor instanceof HTMLTextAreaElement) {
    if (box === undefined) return null;
    return { ...said, drawn: edges(box.getBoundingClientRect()), isTextBox: true };
  }
  const walker = editor.ownerDocument.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(words);
    if (at === -1) continue;
    const drawn = editor.ownerDocument.createRange();
    drawn.setStart(node, at);
    drawn.setEnd(node, at + words.length);
    return { ...said, drawn: edges(drawn.getBoundingClientRect()), isTextBox: false };
  }
  return null;
}
