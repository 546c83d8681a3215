/** Tiptap, and ProseMirror below it. */
import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { register } from '../assets/save.js';

const editor = new Editor({
  element: document.querySelector('#editor'),
  extensions: [StarterKit],
  content: document.querySelector('#draft').innerHTML,
});
register({ content: () => editor.getHTML(), type: 'text/html' });
