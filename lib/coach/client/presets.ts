/** What is known of the services beforehand (llm.md 1.1). A probe overrules it. */
import type { Mode } from './capability.ts';

export type PresetId =
  | 'deepseek'
  | 'qwen'
  | 'zhipu'
  | 'kimi'
  | 'doubao'
  | 'siliconflow'
  | 'openai'
  | 'azure'
  | 'vllm'
  | 'sglang'
  | 'ollama'
  | 'lmstudio'
  | 'llamacpp'
  | 'custom';

export interface Preset {
  readonly id: PresetId;
  /** The service's own name; null for what the user names. */
  readonly name: string | null;
  /** Empty where only the user knows it. */
  readonly baseUrl: string;
  readonly needsKey: boolean;
  /** Ways to ask for JSON, the strictest first. A set: DeepSeek knows no schema, LM Studio no json_object. */
  readonly modes: readonly Mode[];
  /** What turns thinking off; null where nothing does or need be. */
  readonly thinkingOff: Readonly<Record<string, unknown>> | null;
  readonly tokenParam: 'max_tokens' | 'max_completion_tokens';
  readonly keyHeader: 'authorization' | 'api-key';
}

const ALL: readonly Mode[] = ['json_schema', 'json_object', 'prompt'];
const OBJECT: readonly Mode[] = ['json_object', 'prompt'];
const DISABLED = { thinking: { type: 'disabled' } };
const TEMPLATE = { chat_template_kwargs: { enable_thinking: false } };

const usual = {
  needsKey: true,
  modes: ALL,
  thinkingOff: null,
  tokenParam: 'max_tokens',
  keyHeader: 'authorization',
} as const;
const local = { ...usual, needsKey: false };

export const presets: readonly Preset[] = [
  {
    ...usual,
    id: 'deepseek',
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com',
    modes: OBJECT,
    thinkingOff: DISABLED,
  },
  {
    ...usual,
    id: 'qwen',
    name: '通义千问',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    thinkingOff: { enable_thinking: false },
  },
  {
    ...usual,
    id: 'zhipu',
    name: '智谱',
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    modes: OBJECT,
    thinkingOff: DISABLED,
  },
  {
    ...usual,
    id: 'kimi',
    name: 'Kimi',
    baseUrl: 'https://api.moonshot.cn/v1',
    modes: OBJECT,
    thinkingOff: DISABLED,
  },
  {
    ...usual,
    id: 'doubao',
    name: '豆包',
    baseUrl: 'https://ark.cn-beijing.volces.com/api/v3',
    thinkingOff: DISABLED,
  },
  {
    ...usual,
    id: 'siliconflow',
    name: '硅基流动',
    baseUrl: 'https://api.siliconflow.cn/v1',
    modes: OBJECT,
    thinkingOff: { enable_thinking: false },
  },
  {
    ...usual,
    id: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    tokenParam: 'max_completion_tokens',
  },
  {
    ...usual,
    id: 'azure',
    name: 'Azure OpenAI',
    baseUrl: '',
    tokenParam: 'max_completion_tokens',
    keyHeader: 'api-key',
  },
  { ...local, id: 'vllm', name: 'vLLM', baseUrl: '', thinkingOff: TEMPLATE },
  { ...local, id: 'sglang', name: 'SGLang', baseUrl: '', thinkingOff: TEMPLATE },
  {
    ...local,
    id: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://127.0.0.1:11434/v1',
    thinkingOff: { reasoning_effort: 'none' },
  },
  {
    ...local,
    id: 'lmstudio',
    name: 'LM Studio',
    baseUrl: 'http://127.0.0.1:1234/v1',
    modes: ['json_schema', 'prompt'],
  },
  {
    ...local,
    id: 'llamacpp',
    name: 'llama.cpp',
    baseUrl: 'http://127.0.0.1:8080/v1',
    thinkingOff: TEMPLATE,
  },
  { ...usual, id: 'custom', name: null, baseUrl: '' },
];

const byId = new Map(presets.map((preset) => [preset.id, preset]));

export function presetOf(id: PresetId): Preset {
  const preset = byId.get(id);
  if (!preset) throw new Error(`no preset ${id}`);
  return preset;
}
