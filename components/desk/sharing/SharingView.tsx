import { useTranslation } from 'react-i18next';
import { Give } from './Give.tsx';
import './sharing.css';
import { Take } from './Take.tsx';

interface Props {
  readonly period: string;
  readonly reviewer: string;
  /** New submissions wait to be checked. */
  readonly onTaken: () => void;
}

/** Passing a month on without a server: a signed file out, a signed file in. */
export function SharingView({ period, reviewer, onTaken }: Props) {
  const { t } = useTranslation('outcome');
  return (
    // It scrolls, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="sharing" aria-label={t('nav.sharing')} tabIndex={0}>
      <Give period={period} reviewer={reviewer} />
      <Take onTaken={onTaken} />
    </section>
  );
}
