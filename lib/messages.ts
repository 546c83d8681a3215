/**
 * Every message between the page, the background and the panel, in one map.
 * Types only beside the send/on pair: the content script imports this file, and zod must not reach it.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Examined } from './engine/examine.ts';
import type {
  CheckRequest,
  Choice,
  DraftChanged,
  DraftPeriod,
  FieldLost,
  MarkPointed,
  ToolsName,
} from './message-schema.ts';
import type { Severity, Span } from './rules/report.ts';

/** One place to mark in the page. */
export interface Mark extends Span {
  readonly severity: Severity;
  readonly id: string;
}

/** The background's answer to an edit: what to mark in the text of that revision. */
export interface Marks {
  readonly revision: number;
  readonly marks: readonly Mark[];
}

/** A range that the page should scroll to and select; quote is what must stand there. */
export interface Locate extends Span {
  readonly quote: string;
}

/** Why a range could not be shown. */
export type LocateFailure = 'field-gone' | 'text-changed' | 'composing';
export type Located =
  | { readonly done: true }
  | { readonly done: false; readonly reason: LocateFailure };

/** A text to put in the place of a span; quote is what must stand there, '' to insert at start. */
export interface Replace extends Locate {
  readonly text: string;
}

/**
 * Why a text could not be put into the field; refused: the editor did not take it, and is as before; disturbed: the
 * editor made something else of it and did not undo that; one-line: several lines do not go into an input of one;
 * too-long: the box takes fewer characters. In these two nothing was touched.
 */
export type InsertFailure = LocateFailure | 'refused' | 'disturbed' | 'one-line' | 'too-long';
export type Inserted =
  | { readonly done: true }
  | { readonly done: false; readonly reason: InsertFailure };

/** The box on a page in which a reviewer's comment goes, and what that page shows. */
export interface CommentBox {
  readonly key: string;
  /** What the portal calls it; empty when it says nothing. */
  readonly label: string;
  /** Whether label or name say that it is for comments. */
  readonly isNamed: boolean;
  /** Of the frame that it is in. */
  readonly url: string;
  readonly title: string;
  /** All words of the page, to see whose it is. */
  readonly text: string;
}

/** A text for the box that was found under this key at this address. */
export interface CommentWrite extends Pick<CommentBox, 'key' | 'url'> {
  readonly text: string;
}

/** already-there: the box holds this text, and it was not written twice. */
export type CommentWritten = Inserted | { readonly done: false; readonly reason: 'already-there' };

/** What came of letting the user pick a field: given-up by Esc, by the panel, or after two minutes. */
export type Picked = 'picked' | 'given-up' | 'not-kept';

interface Protocol {
  /** page → background: the field was read after an edit. */
  'draft.changed'(data: DraftChanged): Marks;
  /** page → background: no field here, or not any more. */
  'field.lost'(data: FieldLost): void;
  /** page → background: the field that the user picked in this form before; null for none. */
  'portal.choice'(): Choice | null;
  /** page → background: the user picked this field of the form; to be remembered. */
  'portal.picked'(data: Choice): void;
  /** page → background: load a script with what is not needed everywhere into this frame. */
  'page.tools'(data: ToolsName): void;
  /** page → background: the user points at a mark. */
  'mark.pointed'(data: MarkPointed): void;
  /** background → offscreen: check this text. */
  'draft.check'(data: CheckRequest): Examined;
  /** panel → background: the author picked the month; the draft is checked again. */
  'draft.period'(data: DraftPeriod): void;
  /** panel → page: look for the field again and report what is found. */
  'field.find'(): void;
  /** panel → page: let the user pick the field in the page; answers when that is over. */
  'field.pick'(): Picked;
  /** panel → page: picking is over, in this frame too. */
  'field.stopPicking'(): void;
  /** The origins of frames that the frame's script cannot reach, for the user to enable. */
  'field.foreign'(): readonly string[];
  /** panel → page: report the field again as it is, so that it is marked anew. */
  'field.report'(): void;
  /** panel → page: scroll to the range and select it. */
  'field.locate'(data: Locate): Located;
  /** panel → page: put the text where the caret stands. */
  'field.insert'(data: { readonly text: string }): Inserted;
  /** panel → page: put the text in the place of the span, if it still holds the quote. */
  'field.replace'(data: Replace): Inserted;
  /** desk → page: the box for a reviewer's comment; null where the frame has none. */
  'comment.find'(): CommentBox | null;
  /** desk → page: put the text into that box, behind what is there. */
  'comment.write'(data: CommentWrite): CommentWritten;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
