import { useTranslation } from 'react-i18next';
import type { MeaningJudgement } from '../../../lib/coach/prompts/meaning.ts';

/** What a model makes of the meaning: a remark for the author, which changes no score. */
export function Remark({ remark }: { readonly remark: MeaningJudgement }) {
  const { t } = useTranslation('coach');
  const { verdict, quote, why, question } = remark;
  return (
    <section className="suggestion remark">
      <p className="remark-verdict">{t(`llm.remark.${verdict}`)}</p>
      {quote !== '' && <p>{t('llm.remark.quote', { quote })}</p>}
      {why !== '' && <p>{why}</p>}
      {verdict !== 'yes' && question !== '' && <p>{question}</p>}
      <p className="quiet">{t('llm.remark.rule')}</p>
    </section>
  );
}
