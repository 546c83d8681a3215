import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonical, sha256 } from '../../../lib/bundle/canonical.ts';
import { changesNothing, planMerge } from '../../../lib/bundle/merge.ts';
import { BUNDLE_LIMITS, readBundle, type Bundle } from '../../../lib/bundle/read.ts';
import { asJson, known, type Records } from '../../../lib/bundle/records.ts';
import { publicKeyOf, sign, signerOf, type Signer } from '../../../lib/bundle/signature.ts';
import { writeBundle } from '../../../lib/bundle/write.ts';
import { readPack } from '../../../lib/packs/pack.ts';
import { shippedPack } from '../engine/packs.ts';
import { sampleRecords, sender, sent } from './samples.ts';

const nobody = (): boolean => false;

let records: Records;
let signer: Signer;
let bytes: Uint8Array;

beforeAll(async () => {
  records = { ...(await sampleRecords()), packs: [shippedPack('tobacco')] };
  signer = await signerOf('Ed25519');
  bytes = await writeBundle(records, signer, sender);
});

async function opened(
  file: Uint8Array,
  isKnown: (key: string) => boolean = nobody,
): Promise<Bundle> {
  const read = await readBundle(file, isKnown);
  if (!read.ok) throw new Error(read.problem);
  return read.bundle;
}

async function problemOf(file: Uint8Array): Promise<string> {
  const read = await readBundle(file, nobody);
  return read.ok ? 'none' : read.problem;
}

/** The bundle with some parts changed, and not signed anew. */
function tampered(change: (parts: Record<string, Uint8Array>) => void): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}

/** A bundle of parts as they are, honestly signed. */
async function signedOver(
  parts: Record<string, Uint8Array>,
  format = 'mscb/1',
): Promise<Uint8Array> {
  const stated: Record<string, { sha256: string; records: number }> = {};
  for (const [name, part] of Object.entries(parts))
    stated[name] = { sha256: await sha256(Uint8Array.from(part)), records: 1 };
  const message = canonical({ format, createdAt: 1, producer: '', parts: stated });
  return zipSync({
    'manifest.json': strToU8(message),
    ...parts,
    'signature.json': strToU8(canonical(asJson(await sign(signer, message)))),
  });
}

describe('what was sent arrives', () => {
  test('every record, as it was', async () => {
    const { records: got, unreadable, producer } = await opened(bytes);
    expect(got.submissions.map(({ value }) => value)).toEqual(records.submissions);
    expect(got.reviews.map(({ value }) => value)).toEqual(records.reviews);
    expect(got.targets.map(({ value }) => value)).toEqual(records.targets);
    expect(got.packs.map(({ value }) => value)).toEqual([readPack(shippedPack('tobacco'))]);
    expect(unreadable).toEqual({ packs: 0, submissions: 0, reviews: 0, targets: 0 });
    expect(producer).toBe('城区考核小组');
  });

  test('the key is known or not, and told by its fingerprint', async () => {
    const key = await publicKeyOf(signer);
    expect((await opened(bytes)).signature).toBe('unknown');
    const met = await opened(bytes, (publicKey) => publicKey === key);
    expect(met.signature).toBe('valid');
    expect(met.fingerprint).toMatch(/^(?:[0-9A-F]{4}-){3}[0-9A-F]{4}$/);
  });

  test('a browser without Ed25519 signs with P-256', async () => {
    const older = await writeBundle(records, await signerOf('ECDSA-P256'), sender);
    expect((await opened(older)).records.reviews).toHaveLength(2);
  });

  test('the private key cannot be read out', async () => {
    await expect(crypto.subtle.exportKey('pkcs8', signer.privateKey)).rejects.toThrow();
  });

  test('fields of a later version stand under the signature too', async () => {
    const message = canonical({
      format: 'mscb/1',
      createdAt: 1,
      producer: '',
      parts: {},
      later: [1],
    });
    const file = zipSync({
      'manifest.json': strToU8(message),
      'signature.json': strToU8(canonical(asJson(await sign(signer, message)))),
    });
    expect((await opened(file)).records.reviews).toEqual([]);
  });
});

describe('what was changed on the way is refused', () => {
  test('a part', async () => {
    const file = tampered((parts) => {
      const text = strFromU8(parts['reviews.ndjson'] ?? new Uint8Array());
      parts['reviews.ndjson'] = strToU8(text.replace('"points":5', '"points":0'));
    });
    expect(await problemOf(file)).toBe('bad-part');
  });

  test('the manifest', async () => {
    const file = tampered((parts) => {
      const text = strFromU8(parts['manifest.json'] ?? new Uint8Array());
      parts['manifest.json'] = strToU8(text.replace('城区', '城郊'));
    });
    expect(await problemOf(file)).toBe('bad-signature');
  });

  test('the signature, or another key in it', async () => {
    const other = await publicKeyOf(await signerOf('Ed25519'));
    const file = tampered((parts) => {
      const signature: unknown = JSON.parse(strFromU8(parts['signature.json'] ?? new Uint8Array()));
      parts['signature.json'] = strToU8(JSON.stringify({ ...Object(signature), publicKey: other }));
    });
    expect(await problemOf(file)).toBe('bad-signature');
  });

  test('without a signature', async () => {
    const file = tampered((parts) => {
      delete parts['signature.json'];
    });
    expect(await problemOf(file)).toBe('unsigned');
  });

  test('a part taken out, a part put in', async () => {
    const less = tampered((parts) => {
      delete parts['reviews.ndjson'];
    });
    const more = tampered((parts) => {
      parts['findings.ndjson'] = strToU8('{}\n');
    });
    expect([await problemOf(less), await problemOf(more)]).toEqual(['bad-part', 'stray-part']);
  });
});

describe('hostile files are refused before anything is unpacked', () => {
  test.each(['../evil.ndjson', '/etc/passwd', 'a\\b.ndjson', 'x/y.ndjson', 'C:evil'])(
    'the path %s',
    async (name) => {
      const file = tampered((parts) => {
        parts[name] = strToU8('x');
      });
      expect(await problemOf(file)).toBe('stray-part');
    },
  );

  test('a part packed tighter than any text', async () => {
    const file = tampered((parts) => {
      parts['reviews.ndjson'] = new Uint8Array(40 * 1024 * 1024);
    });
    expect(await problemOf(file)).toBe('bomb');
  });

  test('more parts than a bundle has', async () => {
    const file = tampered((parts) => {
      for (let at = 0; at < BUNDLE_LIMITS.parts; at += 1)
        parts[`${'a'.repeat(at + 1)}.ndjson`] = new Uint8Array();
    });
    expect(await problemOf(file)).toBe('bomb');
  });

  test('a file larger than the limit', async () => {
    expect(await problemOf(new Uint8Array(BUNDLE_LIMITS.file + 1))).toBe('too-large');
  });

  test.each([
    ['nothing', () => new Uint8Array()],
    ['a text', () => strToU8('不是文件')],
    ['another zip', () => zipSync({ 'a.txt': strToU8('x') })],
  ])('%s is no bundle', async (_, make) => {
    expect(await problemOf(make())).toBe('not-a-bundle');
  });

  test('one that was cut off', async () => {
    expect(await problemOf(bytes.subarray(0, bytes.length - 40))).toBe('broken');
  });

  test('a later format', async () => {
    expect(await problemOf(await signedOver({}, 'mscb/2'))).toBe('newer');
  });

  test('records that are none are counted and left out', async () => {
    const text = await sent('正文');
    const lines = [
      canonical({ ...text, text: '换过的正文' }),
      canonical({ ...text, extra: 1 }),
      '{"__proto__":{"polluted":true}}',
      'not json',
    ].join('\n');
    const bundle = await opened(await signedOver({ 'submissions.ndjson': strToU8(lines) }));
    expect(bundle.records.submissions).toEqual([]);
    expect(bundle.unreadable.submissions).toBe(4);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a pack that would hold checks up is left out, with what is wrong in it', async () => {
    const pack = { ...shippedPack('tobacco'), title: '乙县规则', version: '7' };
    const hostile = { ...pack, otherHeadings: ['(a+)+$'] };
    const lines = [canonical(asJson(hostile)), canonical(asJson(pack)), 'not json'].join('\n');
    const bundle = await opened(await signedOver({ 'packs.ndjson': strToU8(lines) }));
    expect(bundle.records.packs.map(({ value }) => value.version)).toEqual(['7']);
    expect(bundle.unreadable.packs).toBe(2);
    expect(bundle.refusedPacks).toEqual([
      { title: '乙县规则 7', problems: [expect.stringContaining('otherHeadings.0：“(a+)+”')] },
      { title: '', problems: ['（整体）：无效输入：期望 object，实际接收 undefined'] },
    ]);
  });

  test('whatever bytes come, it answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        const at = noise[0] ?? 0;
        const file = bytes.slice();
        file.set(noise, Math.min(at * 40, file.length - noise.length));
        const read = await readBundle(file, nobody);
        if (!read.ok) return;
        // Only what no part covers (a date, a name of a system) may differ.
        expect(read.bundle.records.reviews.map(({ value }) => value)).toEqual(records.reviews);
      }),
      { numRuns: 60 },
    );
  });
});

describe('merging', () => {
  const none = { packs: [], submissions: [], reviews: [], targets: [] };

  test('into an empty desk all is fresh; the same bundle again changes nothing', async () => {
    const theirs = (await opened(bytes)).records;
    const first = planMerge(none, theirs);
    expect(first.submissions.fresh).toHaveLength(2);
    expect(changesNothing(first)).toBe(false);
    const again = planMerge(theirs, theirs);
    expect(changesNothing(again)).toBe(true);
    expect([again.submissions.same, again.reviews.same]).toEqual([2, 2]);
  });

  test('another version of one thing is a conflict with both sides, never an overwrite', async () => {
    const [mine] = records.reviews;
    if (!mine) throw new Error('no review');
    const theirs = { ...mine, comment: '改过的点评' };
    const plan = planMerge(
      await known({ ...none, reviews: [mine] }),
      await known({ ...none, reviews: [theirs] }),
    );
    expect(plan.reviews).toEqual({
      fresh: [],
      same: 0,
      conflicts: [{ key: mine.key, mine, theirs }],
    });
  });

  test('a second reviewer of one submission is no conflict', async () => {
    const [mine] = records.reviews;
    if (!mine) throw new Error('no review');
    const other = { ...mine, reviewer: '考核乙', key: JSON.stringify([mine.submission, '考核乙']) };
    const plan = planMerge(
      await known({ ...none, reviews: [mine] }),
      await known({ ...none, reviews: [other] }),
    );
    expect(plan.reviews.fresh).toEqual([other]);
  });
});

test('equal values have one canonical text, whatever the order of their keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const json: unknown = JSON.parse(JSON.stringify(value));
      const turned = Object.fromEntries(Object.entries(Object(json)).toReversed());
      const text = canonical(Object(json));
      expect(canonical(turned as Parameters<typeof canonical>[0])).toBe(text);
      expect(JSON.parse(text)).toEqual(json);
    }),
  );
});

test.each([
  [{ b: 1, a: [true, null, 'é\n'] }, '{"a":[true,null,"é\\n"],"b":1}'],
  [{ 甲: 0.1, A: -0 }, '{"A":0,"甲":0.1}'],
] as const)('%j is written %s', (value, text) => {
  expect(canonical(value)).toBe(text);
});
