/** An element that keeps its editor in an open shadow root. */
import { register } from '../save.js';
import { draftHtml } from './frames.js';

class PortalEditor extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/assets/form.css';
    const editor = document.createElement('div');
    editor.className = 'rich';
    editor.contentEditable = 'true';
    editor.setAttribute('role', 'textbox');
    editor.setAttribute('aria-label', '工作总结内容');
    editor.innerHTML = draftHtml();
    root.append(style, editor);
  }
}

customElements.define('portal-editor', PortalEditor);
const { shadowRoot } = document.querySelector('portal-editor');
register({
  content: () => shadowRoot.querySelector('[contenteditable]').innerHTML,
  type: 'text/html',
});
