/** Reads an editing host as plain text, line by line as the browser shows it, with the way back to the DOM. */
import { isElement, isText, matches, select } from './access.ts';
import { type Layout, LayoutCache } from './layout.ts';
import { LineWriter } from './line-writer.ts';
import type { TextMap } from './text-map.ts';

/** Parsers stop at 512 levels; deeper trees are made to break readers. */
const MAX_DEPTH = 600;

/**
 * Things in an editor that are no text of the user, whatever their layout, and what editors put into the document for
 * themselves: TinyMCE, CKEditor 4 and 5, Slate (wangEditor).
 */
const NOT_TEXT =
  'script,style,template,noscript,svg,canvas,img,picture,video,audio,object,embed,iframe,' +
  'button,select,input,textarea,datalist,' +
  '[data-mce-bogus=all],[role=toolbar],[data-cke-bookmark],[data-cke-temp],[data-cke-hidden-sel],' +
  '[data-cke-magic-line],[data-cke-widget-drag-handler],[data-slate-placeholder]';

/** Runs of collapsible white space, of invisible characters, and of everything else. U+2060 is CKEditor 5's filler. */
const RUNS = /[ \t\r\n]+|[\u200B\u2060\uFEFF]+|[^ \t\r\n\u200B\u2060\uFEFF]+/g;
/** The same where white space is kept: only line feeds are apart. */
const KEPT_RUNS = /\r?\n|[\u200B\u2060\uFEFF]+|[^\n\u200B\u2060\uFEFF]+/g;
const PLAIN = /^[^ \t\r\n\u200B\u2060\uFEFF]+$/;

/** What was read of one element before, and still holds. */
export class Memory {
  readonly layouts = new LayoutCache();
  readonly blocks = new WeakMap<Node, Block>();

  /** The content of a node within the root has changed; its layout has not. */
  forget({ target, removedNodes }: MutationRecord, root: Node): void {
    for (let at: Node | null = target; at !== null && at !== root; at = at.parentNode)
      this.blocks.delete(at);
    // What happens to it outside is not told; it may come back.
    for (const node of removedNodes) {
      this.blocks.delete(node);
      if (isElement(node)) for (const inner of select(node, '*')) this.blocks.delete(inner);
    }
  }
}

interface Block {
  /** Of the element around it, which decides its own. */
  readonly around: Layout;
  readonly writer: LineWriter;
}

/** Deeper blocks are not remembered: each is copied into those around it. */
const REMEMBERED_DEPTH = 3;

/** The text of the element's content; linear in its size, with a memory in the size of what changed. */
export function readRichText(root: Element, memory = new Memory()): TextMap {
  const writer = new LineWriter();
  const layout = memory.layouts.of(root, null);
  readChildren(root, layout, { writer, memory, depth: 0, row: null });
  return writer.finish(root);
}

interface Walk {
  readonly writer: LineWriter;
  readonly memory: Memory;
  readonly depth: number;
  readonly row: ReturnType<LineWriter['row']> | null;
}

function readChildren(parent: Element, layout: Layout, walk: Walk): void {
  if (walk.depth > MAX_DEPTH) return;
  let index = 0;
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (isText(child)) {
      if (layout.visible) readText(child, layout, walk.writer);
    } else if (isElement(child)) {
      const known = remembers(walk) ? walk.memory.blocks.get(child) : undefined;
      if (known?.around === layout) writeBlock(known, walk.writer);
      else if (child.localName === 'br') walk.writer.lineBreak(parent, index);
      else if (!matches(child, NOT_TEXT)) readElement(child, layout, walk);
    }
    index++;
  }
}

function readElement(element: Element, parent: Layout, walk: Walk): void {
  const layout = walk.memory.layouts.of(element, parent);
  const inner = { ...walk, depth: walk.depth + 1 };
  switch (layout.flow) {
    case 'none':
      return;
    case 'inline':
      readChildren(element, layout, inner);
      return;
    case 'block':
      if (remembers(walk)) {
        const block = { around: parent, writer: new LineWriter(true) };
        readChildren(element, layout, { ...inner, writer: block.writer });
        walk.memory.blocks.set(element, block);
        writeBlock(block, walk.writer);
        return;
      }
      walk.writer.block();
      readChildren(element, layout, inner);
      walk.writer.block();
      return;
    case 'row': {
      const row = walk.writer.row();
      readChildren(element, layout, { ...inner, row });
      row.end();
      return;
    }
    case 'cell':
      // A cell outside any row is laid out in a row of its own.
      if (walk.row === null) walk.writer.block();
      else walk.row.cell();
      readChildren(element, layout, { ...inner, row: null });
      if (walk.row === null) walk.writer.block();
  }
}

function remembers({ row, depth }: Walk): boolean {
  return row === null && depth < REMEMBERED_DEPTH;
}

function writeBlock({ writer }: Block, into: LineWriter): void {
  into.block();
  into.append(writer);
  into.block();
}

function readText(node: Text, layout: Layout, writer: LineWriter): void {
  const { data } = node;
  if (PLAIN.test(data)) {
    writer.text(data, node, 0);
    return;
  }
  for (const run of data.matchAll(layout.whiteSpace === 'keep' ? KEPT_RUNS : RUNS)) {
    const [part] = run;
    const first = part[0] ?? '';
    if (/[\u200B\u2060\uFEFF]/.test(first)) writer.open();
    else if (layout.whiteSpace === 'keep' && /\r?\n/.test(part))
      writer.lineBreak(node, run.index + part.length - 1);
    else if (layout.whiteSpace === 'keep' || !/[ \t\r\n]/.test(first))
      writer.text(part, node, run.index);
    else if (layout.whiteSpace === 'lines' && part.includes('\n'))
      readLineFeeds(part, node, run.index, writer);
    else writer.space(node, run.index);
  }
}

/** pre-line: spaces around a line feed vanish, the line feeds stay. */
function readLineFeeds(run: string, node: Node, offset: number, writer: LineWriter): void {
  for (const [at, unit] of [...run].entries()) {
    if (unit === '\n') writer.lineBreak(node, offset + at);
  }
}
