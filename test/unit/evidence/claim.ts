import { evidenceOf } from '../../../lib/evidence/relations.ts';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packById } from '../../../lib/packs/index.ts';
import { readDocument } from '../../../lib/text/document.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
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
        Math.abs(claim.at + claim.number.start - start) <= 1 &&
        (sure || verdict !== 'inconsistent'),
    )
    .map(({ verdict }) => verdict);
}
