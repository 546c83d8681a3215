import { useTranslation } from 'react-i18next';
import type { IntakeProblem } from '../../../lib/desk/intake.ts';

/** Why a text did not come in, and what to do. */
export function ProblemWords({ problem }: { readonly problem: IntakeProblem }) {
  const { t } = useTranslation(['desk', 'translation']);
  const { kind, detail } = problem;
  switch (kind) {
    case 'blank':
    case 'too-long-text':
    case 'page':
    case 'page-gone':
      return t(`desk:problem.${kind}`);
    default:
      return `${t(`translation:files.${kind}.title`, { ...detail })}${t(`translation:files.${kind}.next`, { ...detail })}`;
  }
}
