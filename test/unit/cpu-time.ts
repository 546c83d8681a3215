/** Milliseconds of processor time of this process that a piece of work takes: what else the machine does is left out. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
