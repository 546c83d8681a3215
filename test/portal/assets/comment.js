/** The reviewer's comment box below a submission. */
import { register } from './save.js';

const comment = document.querySelector('#comment');
register({ content: () => comment.value, type: 'text/plain' });
