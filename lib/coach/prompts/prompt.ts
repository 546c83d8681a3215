import type { ReplyShape } from '../reply/read.ts';

/** Changes whenever any prompt or reply schema does: it is kept with every run. */
export const PROMPT_VERSION = '1';

export type JobKind = 'rewrite' | 'fill' | 'meaning' | 'comment';

/** One question to a model, ready to be sent. */
export interface Prompt<T> {
  readonly job: JobKind;
  readonly version: string;
  readonly system: string;
  readonly user: string;
  /** The reply as a JSON schema, in the small subset that every server knows (llm.md 1.2). */
  readonly wire: WireSchema;
  readonly reply: ReplyShape<T>;
  /** The longest reply that makes sense, in tokens. */
  readonly maxTokens: number;
  /** A word of the prompt that must not come back in what is shown. */
  readonly nonce: string;
}

export interface WireSchema {
  readonly name: string;
  readonly schema: WireObject;
}

export type WireNode =
  | WireObject
  | { readonly type: 'array'; readonly items: WireNode }
  | { readonly type: 'string'; readonly enum?: readonly string[] }
  | { readonly type: 'boolean' };

export interface WireObject {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, WireNode>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/** An object of which every field is required and no other allowed. */
export function wireObject(properties: WireObject['properties']): WireObject {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

export const TEXT: WireNode = { type: 'string' };
export const TEXTS: WireNode = { type: 'array', items: TEXT };
