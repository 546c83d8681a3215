/** Files that systems and editors leave beside documents: nobody chose them. ~$ is Word's mark of an open file. */
export function isLitter(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /(?:^|\/)__MACOSX\//.test(path) || /^(?:~\$|\.)|^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}
