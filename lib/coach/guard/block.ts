import type { Span } from '../../text/span.ts';

export type BlockKind =
  | 'empty'
  | 'quote-missing'
  | 'quote-twice'
  | 'number-invented'
  | 'number-unit'
  | 'number-moved'
  | 'number-lost'
  | 'date-invented'
  | 'direction-flipped'
  | 'name-invented'
  | 'speech-invented'
  | 'slot-malformed'
  | 'slots-too-many'
  | 'token-altered'
  | 'prompt-echoed'
  | 'rule-unknown';

/** Why a suggestion is not offered, for the screen to say: its words stand under `key`. */
export interface Block {
  readonly kind: BlockKind;
  readonly key: `guard.${BlockKind}`;
  /** What the words speak of: the number, the name. */
  readonly details: Readonly<Record<string, string>>;
  /** Where it stands in the rewrite; null for what is missing there. */
  readonly span: Span | null;
}

export function block(
  kind: BlockKind,
  details: Block['details'] = {},
  span: Span | null = null,
): Block {
  return { kind, key: `guard.${kind}`, details, span };
}
