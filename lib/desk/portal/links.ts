/** Which links of a list page lead to submissions. */

export interface Link {
  readonly url: string;
  /** Its words. */
  readonly text: string;
}

export interface Links {
  readonly link: Link;
  /** It looks like most of the others, so that it is one of the list. */
  readonly isLikely: boolean;
}

/** Addresses and words that change something or end the session: they are never opened. */
const NEVER =
  /(?<![a-z])(?:log-?out|sign-?out|delete|remove|cancel|revoke|submit|approve|reject|edit|download|export)(?![a-z])|退出|注销|删除|移除|撤销|撤回|提交|审批|驳回|编辑|下载|导出/iu;
/** One list has pages with numbers: they are lists, not submissions. */
const PAGER = /^(?:\d{1,4}|上一页|下一页|首页|末页|尾页|更多|返回.*|[<>«»‹›]+)$/u;
const MOST = 3_000;

/** A link as it stands in the page. */
export interface FoundLink extends Link {
  /** The words of its row in the list; empty for none. A link says 查看, its row says of whom. */
  readonly row: string;
}

/** The links of a page that stay within its origin, each address once, in order. Nothing is opened here. */
export function linksOf(page: string, all: readonly FoundLink[]): readonly Links[] {
  const { origin } = new URL(page);
  const found = new Map<string, Link>();
  for (const { url, text, row } of all) {
    const address = plainAddress(url, origin);
    if (address === null || address === plainAddress(page, origin)) continue;
    if (NEVER.test(decoded(address)) || NEVER.test(text) || PAGER.test(text.trim())) continue;
    const known = found.get(address);
    const words = (row.trim() || text.trim()).replace(/\s+/g, ' ').slice(0, 200);
    if (known === undefined || known.text === '') found.set(address, { url: address, text: words });
    if (found.size >= MOST) break;
  }
  const links = [...found.values()];
  const counts = new Map<string, number>();
  for (const { url } of links) counts.set(shapeOf(url), (counts.get(shapeOf(url)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return links.map((link) => {
    const count = counts.get(shapeOf(link.url)) ?? 0;
    return { link, isLikely: count === most && count > 1 };
  });
}

/** Without the fragment; null for what does not stay in the origin. */
function plainAddress(url: string, origin: string): string | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.origin !== origin || address.username !== '' || address.password !== '') return null;
  // A fragment that is a route of its own stays: many portals are one page.
  if (!/^#!?\//.test(address.hash)) address.hash = '';
  return address.href.length > 2_000 ? null : address.href;
}

/** /read/2026-10-a and /read/2026-10-b are of one shape: the last step and all values may differ. */
function shapeOf(url: string): string {
  const { pathname, search, hash } = new URL(url);
  const keys = [...new URLSearchParams(search).keys()].toSorted().join('&');
  const steps = `${pathname}${hash}`.replace(/[^/]+$/, '*').replace(/\d+/g, '#');
  return `${steps}?${keys}`;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
