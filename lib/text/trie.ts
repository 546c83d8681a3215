/** Numbers in `Finds` for one place of a word: what it stands for, where it begins, where it ends. */
export const FIND = 3;

/** Where words stand in a text, `FIND` numbers each, in the order of their beginnings. */
export type Finds = readonly number[];

/** Words by their characters: one pass over a text tells where each word stands and what it stands for. */
export class Trie {
  /** The node of each first character; 0 for none. */
  private readonly first = new Uint16Array(0x10000);
  private readonly steps = new Map<number, number>();
  /** What the word that ends at a node stands for. */
  private readonly ends: number[][] = [[]];
  // Steps by node and character in open addressing, at most a quarter full: a Map costs ten times as much.
  private keys = new Int32Array(0);
  /** 1 for a node with steps. */
  private branches = new Uint8Array(0);
  private nodes = new Uint16Array(0);

  /** @throws RangeError past 65,535 nodes, far above any lexicon */
  add(word: string, meaning: number): void {
    let node = this.first[word.charCodeAt(0)] || this.open();
    this.first[word.charCodeAt(0)] = node;
    for (let at = 1; at < word.length; at += 1) {
      const key = keyOf(node, word.charCodeAt(at));
      const next = this.steps.get(key) ?? this.open();
      this.steps.set(key, next);
      node = next;
    }
    this.ends[node]?.push(meaning);
  }

  /** Makes it ready; no word comes after that. */
  close(): void {
    const size = 2 ** Math.ceil(Math.log2(this.steps.size * 4 + 4));
    this.keys = new Int32Array(size);
    this.nodes = new Uint16Array(size);
    this.branches = new Uint8Array(this.ends.length);
    for (const [key, node] of this.steps) {
      this.branches[key >>> 16] = 1;
      let slot = slotOf(key, size);
      while (this.keys[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.keys[slot] = key;
      this.nodes[slot] = node;
    }
  }

  scan(text: string): Finds {
    const { first, ends, branches } = this;
    const finds: number[] = [];
    for (let from = 0; from < text.length; from += 1) {
      let node = first[text.charCodeAt(from)] ?? 0;
      for (let at = from + 1; node !== 0; at += 1) {
        for (const meaning of ends[node] as number[]) finds.push(meaning, from, at);
        const goesOn = at < text.length && branches[node] === 1;
        node = goesOn ? this.step(node, text.charCodeAt(at)) : 0;
      }
    }
    return finds;
  }

  private step(node: number, unit: number): number {
    const key = keyOf(node, unit);
    const mask = this.keys.length - 1;
    let slot = slotOf(key, this.keys.length);
    for (;;) {
      const held = this.keys[slot];
      if (held === key) return this.nodes[slot] ?? 0;
      if (held === 0) return 0;
      slot = (slot + 1) & mask;
    }
  }

  private open(): number {
    if (this.ends.length > 0xffff) throw new RangeError('规则包的词表太大');
    return this.ends.push([]) - 1;
  }
}

/** Never 0: nodes count from one. */
function keyOf(node: number, unit: number): number {
  return (node << 16) | unit;
}

function slotOf(key: number, size: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & (size - 1);
}

/** Index in the finds of the first word that begins at an offset or behind it. */
export function firstFind(finds: Finds, offset: number): number {
  let low = 0;
  let high = finds.length / FIND;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((finds[middle * FIND + 1] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low * FIND;
}
