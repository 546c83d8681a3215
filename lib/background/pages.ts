/** What pages tell and ask beside their drafts: the picked field, and marks that are pointed at. */
import { chooseField, portalFor } from '../db/portals.ts';
import { choiceSchema, markPointedSchema, type ToolsName, toolsSchema } from '../message-schema.ts';
import type { onMessage } from '../messages.ts';
import type { Pointed } from '../pointed.ts';
import type { Gate } from './drafts.ts';
import { grantedFrame } from './sender.ts';

const SCRIPTS = { marks: '/marks.js', writing: '/writing.js' } as const;

interface Means {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly tellPointed: (pointed: Pointed) => Promise<void>;
  /** Runs a script of ours in one frame; rejects where none may run. */
  readonly run: (
    file: (typeof SCRIPTS)[ToolsName],
    tabId: number,
    frameId: number,
  ) => Promise<unknown>;
}

/** Throws to the sender: ZodError, RefusedSender, or what IndexedDB throws. */
export function setupPages(
  on: typeof onMessage,
  gate: Gate,
  { now, tellPointed, run }: Means,
): void {
  on('portal.choice', async ({ sender }) => {
    const form = await grantedFrame(sender, gate.ownId, gate.isGranted);
    return (await portalFor(form))?.field ?? null;
  });
  on('portal.picked', async ({ data, sender }) => {
    const choice = choiceSchema.parse(data);
    const form = await grantedFrame(sender, gate.ownId, gate.isGranted);
    await chooseField(form, choice, now());
  });
  on('page.tools', async ({ data, sender }) => {
    const name = toolsSchema.parse(data);
    const { tabId, frameId } = await grantedFrame(sender, gate.ownId, gate.isGranted);
    await run(SCRIPTS[name], tabId, frameId);
  });
  on('mark.pointed', async ({ data, sender }) => {
    const { id, by } = markPointedSchema.parse(data);
    const { tabId, frameId } = await grantedFrame(sender, gate.ownId, gate.isGranted);
    await tellPointed({ tabId, frameId, finding: id, by, at: now() });
  });
}
