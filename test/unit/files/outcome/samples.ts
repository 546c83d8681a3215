/** The outcome of two real texts and one with hostile names, as pages. */
import { appealAgainst } from '../../../../lib/review/appeal.ts';
import { recognise } from '../../../../lib/review/decide.ts';
import { outcomeOf, type Outcome } from '../../../../lib/review/outcome/outcome.ts';
import { pageKinds, type Page } from '../../../../lib/review/outcome/page.ts';
import { pageOf } from '../../../../lib/review/outcome/pages.ts';
import { AT, confirmed, opened, proposal, reviewedCorpus } from '../../review/samples.ts';

export const HOSTILE = {
  author: '=HYPERLINK("http://x.example","王")',
  area: '<script>alert(1)</script>&amp;片区',
  quote: '@SUM(1+1)*cmd|\u0000\u0007 </w:t><w:br/>\ud800坏\u202e',
  title: '+1+2 扣分',
};

export function sampleOutcome(): Outcome {
  const hostile = recognise(opened('hostile'), { id: 'a', quote: '', what: '-实在', at: AT });
  const { quote, title } = HOSTILE;
  return outcomeOf(
    [
      {
        review: appealAgainst(reviewedCorpus('02-hollow'), firstId(), '写了月份', AT),
        author: '王建国',
        area: '乙片区',
        late: true,
      },
      { review: reviewedCorpus('01-nanpu-good'), author: '李小满', area: '甲片区', late: false },
      {
        review: confirmed(hostile, [proposal({ quote, title })]),
        author: HOSTILE.author,
        area: HOSTILE.area,
        late: false,
      },
    ],
    { period: '2026-10', customers: [] },
  );
}

function firstId(): string {
  return reviewedCorpus('02-hollow').decisions[0]?.proposal.id ?? '';
}

export function samplePages(outcome = sampleOutcome()): readonly Page[] {
  const options = { issuer: '考核小组', date: '2026-11-05', appealDays: 7 };
  return pageKinds.map((kind) => pageOf(kind, outcome, options));
}
