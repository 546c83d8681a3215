/** Words of time and manner that two sentences share without speaking of the same thing. */
const COMMON =
  /\d+|[一二三四五六七八九十]+[户家条箱月日周]|[上中下]午|[上中下]旬|本月|下月|月底|月末|每周|每天|建议|问题|客户|公司|我们|自己|工作|情况|时间|加强|提高|继续|做好|完成|进行|因为|原因|影响|没有|不够|部分|个别|有的|一些|比较|\d+月|\d+日前/g;
const HAN_RUN = /\p{Script=Han}+/gu;
const LONG = 3;
const SHORT = 2;

/** Whether two folded texts share a name of three characters, or two different ones of two. */
export function speakOfTheSame(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = new Set(wordsOf(b));
  const shared = new Set(left.filter((word) => right.has(word)));
  const long = [...shared].some((word) => word.length === LONG);
  const short = [...shared].filter((word) => word.length === SHORT);
  return long || short.length >= 2;
}

function wordsOf(folded: string): readonly string[] {
  const runs = folded.replace(COMMON, ' ').match(HAN_RUN) ?? [];
  return runs.flatMap((run) => [...grams(run, LONG), ...grams(run, SHORT)]);
}

function grams(run: string, size: number): readonly string[] {
  return Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) =>
    run.slice(at, at + size),
  );
}
