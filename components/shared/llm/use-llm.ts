import { useEffect, useState } from 'react';
import { llmState, watchLlm, type LlmState } from '../../../lib/llm/state.ts';

/** Whether a model can be asked, live; undefined until known. */
export function useLlm(): LlmState | undefined {
  const [state, setState] = useState<LlmState>();
  useEffect(() => {
    let current = true;
    const look = (): void => void llmState().then((found) => current && setState(found));
    look();
    const stop = watchLlm(look);
    return () => {
      current = false;
      stop();
    };
  }, []);
  return state;
}
