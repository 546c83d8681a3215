/** The portal's addresses. */
import { bundleReply } from './bundles.ts';
import { fileReply } from './files.ts';
import { listPage } from './pages/list.ts';
import { readPage } from './pages/read.ts';
import { savedListPage, savedPage } from './pages/saved.ts';
import { specialFramePage, specialIndexPage, specialPage } from './pages/special.ts';
import { startPage } from './pages/start.ts';
import { isEditor } from './pages/editors.ts';
import { writePage } from './pages/write.ts';
import { jsonReply, pageReply, refusal } from './reply.ts';
import type { Reply } from './reply.ts';
import { savedText } from './store.ts';
import type { Saved, SavedState, Store } from './store.ts';
import { readVisit } from './visit.ts';
import type { Visit } from './visit.ts';
import { findAuthor, findText } from './world.ts';

export interface Asked {
  readonly method: string;
  /** The request target as it came: path and query. */
  readonly target: string;
  readonly host: string;
  readonly contentType: string;
  readonly body: Uint8Array;
  readonly store: Store;
}

export async function route(asked: Asked): Promise<Reply> {
  const address = parseTarget(asked.target);
  if (address === undefined) return refusal(400, '地址有误');
  const { path, query } = address;
  if (path === '/submit') {
    return asked.method === 'POST' ? submit(asked, query) : refusal(405, '只接受 POST');
  }
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return refusal(405, '只接受 GET');
  const file = (await bundleReply(path)) ?? fileReply(path);
  if (file !== undefined) return file;
  const visit = readVisit(query, asked.host, asked.store);
  return (visit && findPage(path, visit, asked.store)) ?? refusal(404, '没有这个页面');
}

function findPage(path: string, visit: Visit, store: Store): Reply | undefined {
  const [first = '', second = '', third, ...rest] = path.slice(1).split('/');
  if (rest.length > 0) return undefined;
  if (path === '/') return pageReply(startPage(visit));
  if (path === '/list') return pageReply(listPage(visit));
  if (path === '/saved') return pageReply(savedListPage(visit, store.all()));
  if (path === '/saved.json') return jsonReply(200, store.all().map(savedRow));
  if (path === '/special') return pageReply(specialIndexPage(visit));
  if (first === 'special' && third !== undefined) return specialFramePage(second, third, visit);
  if (first === 'special') return specialPage(second, visit);
  if (first === 'saved') return savedReply(second, third, visit, store);
  if (third !== undefined) return undefined;
  if (first === 'write' && isEditor(second)) return pageReply(writePage(second, visit));
  if (first === 'read') {
    const text = findText(second);
    return text && pageReply(readPage(text, visit));
  }
  return undefined;
}

function savedReply(
  id: string,
  detail: string | undefined,
  visit: Visit,
  store: Store,
): Reply | undefined {
  const saved = store.find(id);
  if (saved === undefined) return undefined;
  if (detail === undefined) {
    const author = findAuthor(saved.author) ?? visit.author;
    return pageReply(savedPage({ ...visit, author }, saved));
  }
  if (detail !== 'raw') return undefined;
  return { status: 200, type: 'text/plain; charset=utf-8', body: saved.body };
}

const states: readonly SavedState[] = ['draft', 'submitted', 'comment'];

function submit({ contentType, body, store }: Asked, query: URLSearchParams): Reply {
  const page = query.get('page') ?? '';
  const author = query.get('author') ?? '';
  const state = states.find((name) => name === query.get('state'));
  if (!/^[\w/-]{1,80}$/u.test(page) || findAuthor(author) === undefined || state === undefined) {
    return refusal(400, '缺少页面、填报人或状态');
  }
  const title = query.get('title') ?? '';
  const saved = store.add({ page, author, state, title, type: contentType, body });
  return jsonReply(201, { id: saved.id, at: saved.at, href: `/saved/${saved.id}` });
}

function savedRow(saved: Saved): Omit<Saved, 'body'> & { readonly content: string } {
  const { body: _bytes, ...row } = saved;
  return { ...row, content: savedText(saved) };
}

interface Address {
  /** Decoded once. */
  readonly path: string;
  readonly query: URLSearchParams;
}

function parseTarget(target: string): Address | undefined {
  if (!target.startsWith('/')) return undefined;
  const [path = '', ...query] = target.split('?');
  try {
    return { path: decodeURIComponent(path), query: new URLSearchParams(query.join('?')) };
  } catch {
    return undefined;
  }
}
