/** Answers the panel's wish to pick the field. A script of its own: few pages need it, and those once. */
import { onMessage, sendMessage, type Picked } from '../../messages.ts';
import { attempt } from '../access.ts';
import { choiceOf } from '../find.ts';
import { isRootFrame, reachDocuments } from '../frames.ts';
import { foreignOrigins } from './foreign.ts';
import { type Picker, startPicking } from './picker.ts';

const ANSWERING = Symbol.for('summary-coach.picking');

/** Listens from now on; a second run in the same frame does nothing. */
export function answerPicking(): void {
  if (!isRootFrame(window) || Reflect.has(window, ANSWERING)) return;
  Reflect.set(window, ANSWERING, true);
  let picker: Picker | null = null;
  onMessage('field.pick', async (): Promise<Picked> => {
    picker?.stop();
    picker = startPicking(attempt(() => reachDocuments(document)) ?? []);
    const end = await picker.picked;
    if (end === null) return 'given-up';
    return sendMessage('portal.picked', choiceOf(end.picked, end.all)).then(
      () => 'picked' as const,
      () => 'not-kept' as const,
    );
  });
  onMessage('field.foreign', () => foreignOrigins(attempt(() => reachDocuments(document)) ?? []));
  onMessage('field.stopPicking', () => picker?.stop());
}
