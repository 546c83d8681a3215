/** Names in code that are the same on each load of a form. */

/** '' for names that frameworks number anew on each load (`el-id-8233-12`, `:r1:`, `mce_0`). */
export function stableName(name: string): string {
  return /\d{3,}|^:|^(mce|ueditor|ke-edit|w-e-textarea|cke|ck)[-_]|^(rc_|el-id|input-)|\d+[-_]\d+/i.test(
    name,
  )
    ? ''
    : name;
}
