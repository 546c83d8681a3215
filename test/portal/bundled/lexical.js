import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $getRoot, createEditor } from 'lexical';
import { register } from '../assets/save.js';

const element = document.querySelector('#editor');
element.contentEditable = 'true';
element.setAttribute('aria-labelledby', 'editor-label');
// What Lexical asks of its page: without it, spaces collapse and line ends are lost.
element.style.whiteSpace = 'pre-wrap';

const editor = createEditor({
  namespace: 'summary',
  nodes: [HeadingNode, QuoteNode],
  onError(error) {
    throw error;
  },
});
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 1000);
editor.setRootElement(element);
editor.update(
  () => {
    const html = document.querySelector('#draft').innerHTML;
    const nodes = $generateNodesFromDOM(editor, new DOMParser().parseFromString(html, 'text/html'));
    $getRoot()
      .clear()
      .append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]));
  },
  { discrete: true, tag: 'history-merge' },
);
register({
  content: () => editor.getEditorState().read(() => $generateHtmlFromNodes(editor)),
  type: 'text/html',
});
