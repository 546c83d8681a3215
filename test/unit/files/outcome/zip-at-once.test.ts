import { unzipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from '../../../../lib/files/outcome/zip-at-once.ts';

test('the archive is there when the call returns', () => {
  let archive: Uint8Array | null = null;
  const content = strToU8('甲'.repeat(400_000));
  zip({ 'a.xml': content }, (_, bytes) => {
    archive = bytes;
  });
  expect(archive && unzipSync(archive)['a.xml']).toEqual(content);
});
