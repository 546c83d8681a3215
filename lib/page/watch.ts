/** Follows the summary's field through the life of a page: found, edited, replaced, gone. */
import type { Choice } from '../message-schema.ts';
import type { Locate, Located, Mark, Marks } from '../messages.ts';
import { attempt } from './access.ts';
import { createComposition } from './composition.ts';
import { type Channel, createDelivery } from './delivery.ts';
import { findField, type Found, hintFor } from './find.ts';
import { forgetRead, isInField, isThere, sameElements } from './followed.ts';
import { type Reached, reachDocuments } from './frames.ts';
import { monthsIn } from './hint.ts';
import { locate } from './locate.ts';
import { createPainter } from './late-painter.ts';
import { createObserver } from './observe.ts';
import type { Field } from './outcome.ts';
import { type Memories, type Reading, readField } from './read.ts';
import { debounce, throttle } from './schedule.ts';
import { createSent } from './sent.ts';
import { shiftSpans } from './shift.ts';
import { isWeighty } from './weight.ts';
import { createWriter, type Writer } from './writer.ts';

/** A pause. Who types on, five characters a second, is not read at each of them. */
const EDIT_MS = 220;
/** How long typing without a pause may go unheard: less than the second that a crash may cost. */
const UNHEARD_MS = 500;
const RESCAN_MS = 300;
/** What changed around the field without bringing one is looked at when the typing rests; that may be long in coming. */
const REST_MS = 1000;
const UNRESTED_MS = 10_000;
/** The answer to a reading comes within these, and both are painted at once; marks wait no longer for it. */
const ANSWER_MS = 150;

export interface Watch extends Writer {
  /** Looks again, at the focused field first, and reports what is found even if nothing changed. */
  find(): void;
  /** Reports the field that is followed even if nothing changed. */
  report(): void;
  locate(wanted: Locate): Located;
  /** Takes back listeners and marks. */
  stop(): void;
}

/** Starts watching the root document and all it reaches; reports through the channel until stopped. */
export function watchPage(root: Document, channel: Channel): Watch {
  let documents: readonly Reached[] = [];
  let found: Found | null = null;
  let reading: Reading | null = null;
  /** What was read of blocks in which nothing has changed since. */
  let memories: Memories = new WeakMap();
  let marks: readonly Mark[] = [];
  /** At least the page's age, so that it also grows past the revisions of a script before this one. */
  let revision = 0;
  /** What the last message said, to send nothing twice. */
  let said = '';
  const sent = createSent();
  /** A scan was asked for while the user was composing or typing: the next reading begins with it. */
  let scanIsDue = false;
  /** False for one scan after the user asked to look again. */
  let prefersCurrent = true;
  /** The field that the user picked in this form. */
  let choice: Choice | null = null;
  /** What the page says around the field, until something there changes. */
  let hint: string | null = null;
  let stopped = false;
  /** When something was last typed into the field. */
  let editedAt = -Infinity;

  const painter = createPainter({
    pointed: (id, by) => void channel.pointed({ id, by }).catch(unheard),
    loadTools: () => channel.loadTools('marks'),
  });
  const edits = debounce(EDIT_MS, UNHEARD_MS, () => read());
  const paints = debounce(ANSWER_MS, ANSWER_MS, () => paint(false));
  const rescans = throttle(RESCAN_MS, scan);
  const rests = debounce(REST_MS, UNRESTED_MS, () => {
    const isTyping = performance.now() - editedAt < REST_MS;
    look(!isTyping);
    if (isTyping) rests.request();
  });
  const composition = createComposition(edits.request);
  const observer = createObserver(happened, mutated, rescans.request);
  const delivery = createDelivery(channel, answered, stop);
  const writer = createWriter({
    loadTools: () => channel.loadTools('writing'),
    start: read,
    field: fieldNow,
    checkedText,
    done: edits.request,
  });

  function scan(): void {
    look(true);
  }

  /** @param anew whether all of the field is looked at again though it is the same */
  function look(anew: boolean): void {
    scanIsDue = composition.isActive();
    if (scanIsDue || stopped) return;
    rests.cancel();
    documents = attempt(() => reachDocuments(root)) ?? [];
    observer.attach(documents);
    const next = attempt(() => findField(documents, prefersCurrent ? found : null, choice));
    prefersCurrent = true;
    follow(next, anew);
  }

  function follow(next: Found | null, anew: boolean): void {
    const before = found;
    found = next;
    const isOther = !sameElements(before, next);
    if (isOther) startOver();
    if (next !== null) return read(anew || isOther);
    if (before !== null) forget('gone');
    else if (said === '' && root.readyState === 'complete') forget('none');
  }

  /** What is known of one field says nothing of another. */
  function startOver(): void {
    reading = null;
    hint = null;
    marks = [];
    sent.forget();
    painter.clear();
  }

  function forget(reason: 'none' | 'gone'): void {
    said = reason;
    delivery.send({ kind: 'lost', data: { reason } });
  }

  /** @param anew whether the page may have changed around the field */
  function read(anew = false): void {
    if (composition.isActive()) return;
    if (scanIsDue) return scan();
    if (found === null) return;
    if (!isThere(found)) return rescans.request();
    if (anew) {
      hint = null;
      memories = new WeakMap();
    }
    const { parts, field, title } = found;
    const next = attempt(() => readField(parts, memories));
    if (next === null) return;
    if (reading !== null) marks = shiftSpans(marks, reading.text, next.text);
    reading = next;
    const before = said;
    report({
      field,
      text: next.text,
      hint: (hint ??= hintFor(found, documents)),
      titleField: title?.value.slice(0, 500) ?? null,
    });
    // Also when the text is the same: an editor that renders anew leaves the old ranges without nodes.
    if (marks.length === 0) return;
    if (said !== before && !anew) paints.request();
    else paint(anew);
  }

  function paint(anew: boolean): void {
    paints.cancel();
    if (reading !== null) painter.paint(reading, marks, anew);
  }

  function report(draft: Omit<Parameters<Channel['draft']>[0], 'revision'>): void {
    const saying = [draft.field.key, draft.text, draft.titleField, monthsIn(draft.hint)].join('\n');
    if (saying === said) return;
    said = saying;
    revision = Math.max(revision + 1, Math.floor(performance.now()));
    sent.add(revision, draft.text);
    delivery.send({ kind: 'draft', data: { ...draft, revision } });
  }

  function answered(reply: Marks): void {
    const checked = sent.answered(reply.revision);
    if (checked === undefined || reading === null) return;
    const shown = marks;
    marks = shiftSpans(reply.marks, checked, reading.text);
    if (paints.isWaiting() || JSON.stringify(shown) !== JSON.stringify(marks)) paint(false);
  }

  function happened(event: Event): void {
    composition.observe(event);
    if (event.type === 'focusin') rescans.request();
    if (isInField(found, event.target)) editedAt = performance.now();
    // A month may have been chosen.
    else hint = null;
    if (event.type !== 'compositionstart' && event.type !== 'compositionupdate') edits.request();
  }

  function mutated(records: readonly MutationRecord[]): void {
    forgetRead(found, records, memories);
    const around: MutationRecord[] = [];
    const now = performance.now();
    for (const record of records) {
      const isAttribute = record.type === 'attributes';
      // Its own attributes are about the field, not in it.
      if (!isInField(found, record.target, !isAttribute)) around.push(record);
      // An editor that takes the letter itself lets no input event through.
      else if (!isAttribute) editedAt = now;
    }
    if (editedAt === now) edits.request();
    if (around.every(({ type }) => type === 'characterData')) return;
    const isTyping = now - editedAt < REST_MS;
    // A toolbar or a counter that changes with every letter asks for no look at the whole page meanwhile.
    if (isTyping && !around.some(isWeighty)) rests.request();
    else if (edits.isWaiting()) scanIsDue = true;
    else rescans.request();
  }

  function find(): void {
    said = '';
    prefersCurrent = false;
    void recall().then(scan);
  }

  /** Asks what the user picked before; a worker that does not answer changes nothing. */
  async function recall(): Promise<void> {
    choice = await channel.choice().catch(() => choice);
  }

  function reportAnew(): void {
    said = '';
    read();
  }

  function show(wanted: Locate): Located {
    if (composition.isActive()) return { done: false, reason: 'composing' };
    read();
    if (found === null || reading === null || !isThere(found))
      return { done: false, reason: 'field-gone' };
    const now = reading;
    return (
      attempt(() => locate(wanted, now, checkedText())) ?? { done: false, reason: 'field-gone' }
    );
  }

  /** The elements that are followed now; gone when others are. */
  function fieldNow(): Field {
    const followed = found;
    return {
      read: () =>
        followed !== null && sameElements(found, followed) && isThere(followed)
          ? attempt(() => readField(followed.parts))
          : null,
      isComposing: composition.isActive,
    };
  }

  /** The text that the panel's findings are about. */
  function checkedText(): string {
    return sent.last() ?? reading?.text ?? '';
  }

  function stop(): void {
    stopped = true;
    for (const part of [edits, paints, rescans, rests]) part.cancel();
    for (const part of [composition, observer, delivery]) part.stop();
    painter.clear();
    root.defaultView?.removeEventListener('load', scan);
  }

  root.defaultView?.addEventListener('load', scan);
  // Before the first look: what is found must not change a moment later.
  void recall().then(scan);
  return { find, report: reportAnew, locate: show, ...writer, stop };
}

/** Pointing at a mark is lost while the worker is away; the user points again. */
function unheard(): void {}
