/** The worker's side: drafts are checked one after the other, in the order asked. */
import { judge } from '../review/judge.ts';
import type { CheckRequest } from '../message-schema.ts';
import { examine, type Examined, type Means } from './examine.ts';
import { rememberFigures } from './indicators.ts';
import { rememberColleagues, rememberHistory } from './library.ts';

export interface ToEngine {
  readonly id: number;
  readonly request: CheckRequest;
}

export interface FromEngine {
  readonly id: number;
  readonly examined: Examined;
}

/** What a worker's global scope has of this. */
export interface EngineScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<ToEngine>) => void): void;
  postMessage(message: FromEngine): void;
}

export function serveChecks(scope: EngineScope): void {
  const means: Means = {
    judge,
    figures: rememberFigures(),
    history: rememberHistory(),
    colleagues: rememberColleagues(),
  };
  let last: Promise<unknown> = Promise.resolve();
  scope.addEventListener('message', ({ data: { id, request } }) => {
    last = last.then(async () => {
      const examined = await examine(request, means);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to choose
      scope.postMessage({ id, examined });
    });
  });
}
