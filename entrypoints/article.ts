import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../lib/page/article/article.ts';

// Run in all frames of a tab when a reviewer wants to read the submission in it; its result goes back to who ran it.
export default defineUnlistedScript({ main: () => readArticle(document) });
