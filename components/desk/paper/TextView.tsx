import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionText } from '../../../lib/db/submission-schema.ts';
import { segmentsOf, type Mark, type Segment } from '../../../lib/desk/segments.ts';
import type { Proposed } from './proposed.ts';
import type { ShownMark } from './use-shown-mark.ts';

interface Props {
  readonly paper: SubmissionText;
  readonly proposed: readonly Proposed[];
  readonly shown: ShownMark;
}

const POINTED = 'pointed';
const INSTRUCTION = 'instruction ';

/** The text as it was handed in, with a mark for each proposal. */
export function TextView({ paper, proposed, shown }: Props) {
  const { t } = useTranslation('desk');
  const box = useRef<HTMLElement>(null);
  const { text, instructions } = paper;
  const segments = useMemo(() => {
    const marks: Mark[] = [
      ...proposed.flatMap(({ proposal, finding }) =>
        finding === null ? [] : [{ id: proposal.id, start: finding.start, end: finding.end }],
      ),
      ...instructions.map(({ start, end }) => ({ id: `${INSTRUCTION}${start}`, start, end })),
      ...(shown.span === null ? [] : [{ id: POINTED, ...shown.span }]),
    ];
    return segmentsOf(text, marks);
  }, [text, proposed, instructions, shown.span]);
  const looks = useMemo(
    () => new Map(proposed.map((one) => [one.proposal.id, lookOf(one)])),
    [proposed],
  );
  const wanted = shown.id ?? shown.span;
  useEffect(() => {
    if (wanted === null) return;
    const place = box.current?.querySelector('.looked-at');
    place?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [wanted]);
  return (
    // Long texts scroll in their box, which takes keys for that.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="paper-text" aria-label={t('paper.text')} tabIndex={0} ref={box}>
      <p lang="zh-CN">
        {segments.map((segment) => (
          <Piece key={segment.start} segment={segment} looks={looks} shown={shown} />
        ))}
      </p>
    </section>
  );
}

interface PieceProps {
  readonly segment: Segment;
  readonly looks: ReadonlyMap<string, string>;
  readonly shown: ShownMark;
}

function Piece({ segment: { text, ids }, looks, shown }: PieceProps) {
  if (ids.length === 0) return text;
  // Errors come first, and a copied stretch around another finding steps back.
  const known = ids.filter((id) => looks.has(id));
  const own = known.find((id) => looks.get(id) !== 'copied') ?? known[0];
  const isCopied = known.some((id) => looks.get(id) === 'copied');
  const isInstruction = ids.some((id) => id.startsWith(INSTRUCTION));
  const isLookedAt = ids.some((id) => id === shown.id || id === POINTED);
  const names = [
    own === undefined ? '' : (looks.get(own) ?? ''),
    isCopied ? 'copied' : '',
    isInstruction ? 'instruction' : '',
    isLookedAt ? 'looked-at' : '',
  ];
  const className = names.filter((name) => name !== '').join(' ');
  if (own === undefined) return <mark className={className}>{text}</mark>;
  return (
    // The same can be reached by keys from the list beside the text.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions
    <mark className={className} onClick={() => shown.show(own)}>
      {text}
    </mark>
  );
}

function lookOf({ finding, decision }: Proposed): string {
  if (decision?.verdict === 'rejected') return 'rejected';
  // A copied stretch may be the whole text: it is tinted, for lines under all of it would hide the others.
  if (finding?.rule.startsWith('copying/')) return 'copied';
  return finding?.severity ?? 'hint';
}
