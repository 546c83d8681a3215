/** How a stored text gets into a form: as a title, as paragraphs, or spread over labelled fields. */

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

export interface TitledText {
  readonly title: string;
  readonly text: string;
}

/** Takes a first line such as 城关片区10月工作总结 out of the text, for a form with a title of its own. */
export function takeTitle(text: string): TitledText {
  const [first = '', ...rest] = text.split('\n');
  if (first.length > 40 || !/总结|小结/u.test(first)) return { title: '', text };
  return {
    title: first.replace(/^【(.*)】$/u, '$1'),
    text: rest.join('\n').replace(/^\n+/u, ''),
  };
}

/** One label a part of the summary; words are looked for in a heading, the first field that knows one wins. */
const parts = [
  { name: 'sales', label: '片区销售情况', words: /销售/u },
  { name: 'brands', label: '重点品牌情况', words: /品牌/u },
  { name: 'customers', label: '市场及客户情况', words: /市场|客户/u },
  { name: 'problems', label: '存在问题和建议', words: /问题|建议/u },
  { name: 'plan', label: '下月工作打算', words: /打算|计划|怎么做/u },
] as const;

const heading = /^(?:[一二三四五六七八九十]+、(?<numbered>.{2,20})|【(?<boxed>.{2,20})】)$/u;

/** Every line goes to the field of the last known heading above it; what stands before goes to the first field. */
export function spreadOverFields(text: string): readonly FormField[] {
  const lines = new Map<string, string[]>(parts.map((part) => [part.name, []]));
  let current: string = parts[0].name;
  for (const line of text.split('\n')) {
    const found = heading.exec(line.trim())?.groups;
    const name = found?.numbered ?? found?.boxed;
    const part = name === undefined ? undefined : partOf(name);
    if (part === undefined) lines.get(current)?.push(line);
    else current = part.name;
  }
  return parts.map(({ name, label }) => ({
    name,
    label,
    text: (lines.get(name) ?? []).join('\n').trim(),
  }));
}

function partOf(headingText: string): (typeof parts)[number] | undefined {
  // 下月销售打算 is a plan: what comes last in a summary is asked first.
  return parts.toReversed().find((part) => part.words.test(headingText));
}
