/**
 * What write-excel-file asks of fflate, without its workers: an extension page may start none from a
 * blob, and the library would wait for it for ever. The build puts this in its place (wxt.config.ts).
 */
import { zipSync, type FlateCallback, type Zippable } from 'fflate';

export { strToU8, zipSync } from 'fflate';

/** fflate's `zip`, done when it returns. */
export function zip(files: Zippable, callback: FlateCallback): void {
  callback(null, zipSync(files));
}
