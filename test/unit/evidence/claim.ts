import { evidenceOf } from '../../../lib/evidence/relations.ts';
import { spanOf } from '../../../lib/evidence/slips.ts';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packById } from '../../../lib/packs/index.ts';
import { judge } from '../../../lib/review/judge.ts';
import { readDocument } from '../../../lib/text/document.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const tobacco = pack;
const { shapes } = compilePack(pack, '2026-10');

/** What the number in ⟦…⟧ is found to be, for each relation that claims it; misfits only where they are sure. */
export function verdictsOf(marked: string): readonly string[] {
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[⟦⟧]/g, '');
  const { relations } = evidenceOf(readDocument(text, shapes));
  return relations
    .filter(
      ({ claim, sure, verdict }) =>
        // A sign may be written before the number.
        Math.abs(spanOf(claim).start - start) <= 1 && (sure || verdict !== 'inconsistent'),
    )
    .map(({ verdict }) => verdict);
}

/** What the report says of the number in ⟦…⟧. */
export function verdictOf(marked: string): string | undefined {
  const { start, report } = reportOn(marked);
  return report.numbers.items.find((item) => item.start <= start && start < item.end)?.verdict;
}

/** The rules of numbers/* that find something in the text. */
export function findingsIn(marked: string): readonly string[] {
  return reportOn(marked)
    .report.findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('numbers/'));
}

function reportOn(marked: string) {
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[⟦⟧]/g, '');
  return { start, report: judge(text, tobacco, { period: '2026-10', author: null, portal: null }) };
}
