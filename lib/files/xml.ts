/** Reads a part of a workbook as XML, piece by piece. */
import { Parser } from 'saxen';
import { unpack, type Archive } from './archive.ts';
import { Refused } from './problem.ts';

export interface XmlListener {
  /** Names come without their prefix: x:row is row. Attributes keep theirs. */
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  /** A text may come in several pieces. */
  readonly text?: (text: string) => void;
}

/**
 * Reads a part to its end; `between` runs after each piece with what is done of it, 0 to 1.
 * Entities that a document declares itself are never expanded. @throws Refused broken
 */
export async function readXml(
  archive: Archive,
  name: string,
  listener: XmlListener,
  between: (done: number) => Promise<void> | void = () => {},
): Promise<void> {
  const part = archive.parts.get(name);
  if (part === undefined) throw new Refused('broken');
  let silent = 0;
  const parser = parserFor(listener, () => (silent = 0));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new Refused('broken');
    }
  };
  for (const { bytes, done } of unpack(archive, part)) {
    const xml = decode(bytes);
    silent += xml.length;
    parser.write(xml);
    if (silent > TOKEN_MAX) throw new Refused('broken');
    await between(done);
  }
  parser.write(decode()).end();
}

/**
 * UTF-16 units without a single tag or text among them. A cell holds 32,767 at most; the parser looks
 * through an unfinished tag from its start at every piece, so an endless one would take minutes.
 */
const TOKEN_MAX = 2_000_000;

function parserFor({ open, close, text }: XmlListener, onToken: () => void): Parser {
  const parser = new Parser().on('error', () => {
    throw new Refused('broken');
  });
  parser.on('openTag', (name, attributes, decode) => {
    onToken();
    open?.(bare(name), (attribute) => {
      const value = attributes()[attribute];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => {
    onToken();
    close?.(bare(name));
  });
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)));
    parser.on('cdata', text);
  }
  return parser;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
