/** Whose names must not leave the machine: everybody that the library knows, and whom the draft itself names as a person. */
import { authorNames } from '../db/summaries.ts';
import { whoseIs } from '../evidence/whose.ts';
import type { Names } from './jobs/job.ts';

/** Throws what IndexedDB throws: without the names nothing may be sent. */
export async function namesFor(text: string, titleField: string | null): Promise<Names> {
  const { author } = whoseIs(text, titleField);
  const authors = [...(await authorNames()), ...labelledNames(text), author];
  return { customers: [], authors: [...new Set(authors.filter((one) => one !== null))] };
}

/** 客户经理：许见山. A name that follows its post without a mark is not told from other words. */
const LABELLED =
  /(?:经理|姓名|汇报人|报告人|填报人|填表人|撰写人|作者|负责人|责任人|联系人|店主|户主|老板|业主)[\t \u3000]*[:：][\t \u3000]*(\p{Script=Han}{2,4})(?!\p{Script=Han})/gu;

export function labelledNames(text: string): readonly string[] {
  return Array.from(text.matchAll(LABELLED), ([, name = '']) => name);
}
