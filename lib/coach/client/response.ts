/** What came back: a stream, a plain answer that is made one, or something else that is named. */
import { failure, plainWords, type Failure, type FailureError } from './failure.ts';
import { errorInside, isObject, refusalOf } from './refusal.ts';

export interface Examination {
  readonly fail: (found: Failure) => FailureError;
  readonly onBytes: (bytes: Uint8Array) => void;
  readonly finish: () => void;
  readonly now: number;
}

/** Lets a stream of events through, makes one of a plain JSON answer, and names everything else. */
export async function examined(response: Response, examination: Examination): Promise<Response> {
  const { fail, finish, now } = examination;
  const { status, headers } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw fail(failure('notLlm', { details: { status: String(status), words: 'redirect' } }));
  const type = headers.get('content-type') ?? '';
  if (response.ok && response.body && !/json|html/i.test(type) && status !== 204)
    return new Response(watched(response.body, examination), {
      headers: { 'content-type': 'text/event-stream' },
    });
  const body = response.body
    ? await new Response(watched(response.body, examination, false)).text()
    : '';
  finish();
  if (!response.ok) throw fail(refusalOf(status, headers, body, now));
  if (body.trim() === '') throw fail(failure('empty'));
  if (/html/i.test(type) || /^\s*</.test(body))
    throw fail(failure('notLlm', { details: { words: plainWords(body) } }));
  const parsed = jsonOf(body);
  if (isObject(parsed) && Array.isArray(parsed['choices'])) return asStream(parsed);
  if (isObject(parsed) && Array.isArray(parsed['data'])) return new Response(body, { headers });
  if (isObject(parsed) && (parsed['error'] || parsed['message'] || parsed['msg']))
    throw fail(errorInside(body, headers, now));
  throw fail(failure('notLlm', { details: { words: plainWords(body) } }));
}

/** A gateway that drops `stream` answers with the whole message at once. */
function asStream(answer: Record<string, unknown>): Response {
  const choices = (answer['choices'] as readonly unknown[])
    .filter(isObject)
    .map((choice) => ({ ...choice, delta: choice['message'] ?? {} }));
  const event = `data: ${JSON.stringify({ ...answer, choices })}\n\ndata: [DONE]\n\n`;
  return new Response(event, { headers: { 'content-type': 'text/event-stream' } });
}

/** The same bytes, each noticed, with an end of event behind the last: some servers leave it out. */
function watched(
  body: ReadableStream<Uint8Array>,
  { onBytes, finish }: Examination,
  isStream = true,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) {
          onBytes(value);
          controller.enqueue(value);
          return;
        }
        finish();
        if (isStream) controller.enqueue(new TextEncoder().encode('\n\n'));
        controller.close();
      } catch (error) {
        finish();
        controller.error(error);
      }
    },
    async cancel(reason) {
      finish();
      await reader.cancel(reason);
    },
  });
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}
