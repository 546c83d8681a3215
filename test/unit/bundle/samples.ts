import type { Records, SentSubmission } from '../../../lib/bundle/records.ts';
import { sha256 } from '../../../lib/bundle/canonical.ts';
import { openTarget } from '../../../lib/review/target.ts';
import { AT, confirmed, corpusText, opened, proposal, reviewedCorpus } from '../review/samples.ts';

export async function sent(
  text: string,
  over: Partial<SentSubmission> = {},
): Promise<SentSubmission> {
  const contentHash = await sha256(text);
  return {
    key: await sha256(`王建国\n${text}`),
    contentHash,
    period: '2026-10',
    author: '王建国',
    area: '乙片区',
    signedBy: null,
    title: '10月工作总结',
    packId: 'tobacco',
    characters: text.length,
    isRough: false,
    submittedAt: AT,
    text,
    ...over,
  };
}

export async function sampleRecords(): Promise<Records> {
  const texts = [corpusText('01-nanpu-good'), corpusText('02-hollow')];
  const submissions = await Promise.all(texts.map((text) => sent(text)));
  const place = { period: '2026-10', area: '乙片区', metric: '销量' };
  const target = openTarget(
    place,
    {
      unit: '箱',
      proposal: {
        value: '312.96',
        annual: '3600',
        index: '1.0432',
        factor: '1',
        years: [2023, 2024, 2025],
        isSpring: false,
      },
    },
    '考核甲',
    AT,
  );
  return {
    packs: [],
    submissions,
    reviews: [reviewedCorpus('02-hollow'), confirmed(opened('s2'), [proposal()])],
    targets: [target],
  };
}

export const sender = { name: '城区考核小组', at: AT };
