/** The engine without a document around it, with a judge of the test's. */
import type { Engine } from '../../../lib/background/engine.ts';
import { examine, type Means } from '../../../lib/engine/examine.ts';
import { rememberFigures } from '../../../lib/engine/indicators.ts';
import { rememberColleagues, rememberHistory } from '../../../lib/engine/library.ts';

export function engineHere(judge: Means['judge'], given: Partial<Means> = {}): Engine {
  const means: Means = {
    judge,
    figures: rememberFigures(),
    history: rememberHistory(),
    colleagues: rememberColleagues(),
    ...given,
  };
  return { wake: () => undefined, check: (request) => examine(request, means) };
}
