import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RefusedPack } from '../../../lib/bundle/records.ts';

/** Of a pack with many faults these are told; mended, they show the next. */
const TOLD = 4;

/** Rules that are left out, with the place of each fault and what to write instead. */
export function RefusedPacks({ packs }: { readonly packs: readonly RefusedPack[] }) {
  const { t } = useTranslation('outcome');
  return packs.map(({ title, problems }, at) => (
    <Alert
      // Two may bear one name.
      // oxlint-disable-next-line react/no-array-index-key
      key={at}
      type="warning"
      showIcon
      title={t('share.refusedPack', { title: title || t('share.nameless') })}
      description={
        <>
          <ul className="pack-faults">
            {problems.slice(0, TOLD).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > TOLD && (
              <li>{t('share.moreFaults', { count: problems.length - TOLD })}</li>
            )}
          </ul>
          <p>{t('share.refusedPackNext')}</p>
        </>
      }
    />
  ));
}
