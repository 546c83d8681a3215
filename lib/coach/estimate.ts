/** How much a question is, before it is sent. */

export interface Estimate {
  /** UTF-16 units that leave the machine. */
  readonly characters: number;
  readonly inputTokens: number;
  /** The most the answer may take. */
  readonly outputTokens: number;
  /** In the currency of the prices; null without prices. */
  readonly cost: number | null;
}

/** Per million tokens. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

const MILLION = 1_000_000;
const ROOM = 512;

/**
 * A safe bound without a tokenizer, which would weigh megabytes and be wrong for other models: one token a
 * Chinese character (measured 0.74 to 0.90), one for three and a half others. Source: llm.md 2.7.
 */
export function tokensOf(text: string): number {
  const chinese =
    text.match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/g)?.length ?? 0;
  return Math.ceil(chinese + (text.length - chinese) / 3.5);
}

export function estimateOf(
  prompt: { readonly system: string; readonly user: string; readonly maxTokens: number },
  prices: Prices | null = null,
): Estimate {
  const characters = prompt.system.length + prompt.user.length;
  const inputTokens = tokensOf(prompt.system) + tokensOf(prompt.user);
  const outputTokens = prompt.maxTokens;
  const cost = prices && (inputTokens * prices.input + outputTokens * prices.output) / MILLION;
  return { characters, inputTokens, outputTokens, cost };
}

/** Whether it fits a model's context: local servers cut what does not, without a word. */
export function fitsContext(
  { inputTokens, outputTokens }: Estimate,
  contextTokens: number,
): boolean {
  return inputTokens + outputTokens + ROOM <= contextTokens;
}
