/** Personal numbers as they may be written: 138****0000, ****0013. */
import { fold } from '../../text/fold.ts';
import { replace, type Coach } from './coach.ts';

const MOBILE = 11;
const SHOWN = 4;
const AREA = 3;

export const personalInfo: Coach = (finding, { document }) => {
  const quote = document.text.slice(finding.start, finding.end);
  const masked = quote.replace(/[+＋]?[\d０-９][\d０-９ \-－]{6,}[\d０-９XxＸｘ]/, (number) => {
    const digits = fold(number)
      .replace(/^\+?86[- ]?(?=1)/, '')
      .replace(/[^\dXx]/g, '');
    const head = digits.length === MOBILE ? digits.slice(0, AREA) : '';
    return `${head}****${digits.slice(-SHOWN)}`;
  });
  return replace(finding, masked);
};
