import { defineRule } from '../rule.ts';
import { slipHits } from '../slip-message.ts';

export default defineRule({
  id: 'numbers/total',
  severity: 'error',
  title: '各项加起来不等于合计',
  why: '总结要实事求是。分项和合计对不上，说明有一个数抄错或漏了一项。',
  ask: '是合计写错了，还是漏了一项？',
  bad: [
    '五星⟦34户、四星62户、三星91户、二星32户、一星15户，合计236户⟧。',
    '储蓄⟦18642万元、理财7315万元、基金4806万元、保险2255万元，四项合计33180万元⟧。',
    '期初⟦234户，新增4户，注销2户，期末238户⟧。',
  ],
  good: [
    '五星34户、四星62户、三星91户、二星34户、一星15户，合计236户。',
    '客户236户，其中五星34户、四星62户。一类84.2箱、二类63.5箱，合计147.8箱。',
    '期初234户，新增4户，注销2户，期末236户。三、四类烟合计240.144箱。',
  ],
  *check(document) {
    yield* slipHits(document, 'numbers/total');
  },
});
