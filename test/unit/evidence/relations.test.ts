/** What a marked number of a sentence is found to be: ⟦…⟧ is the claim. */
import { expect, it } from 'vitest';
import { evidenceOf } from '../../../lib/evidence/relations.ts';
import { compilePack } from '../../../lib/packs/compile.ts';
import { packById } from '../../../lib/packs/index.ts';
import { readDocument } from '../../../lib/text/document.ts';

const pack = packById('tobacco');
if (!pack) throw new Error('no tobacco pack');
const { shapes } = compilePack(pack, '2026-10');

it.each([
  // Against a plan.
  [
    '余额4350万元，比年初增加450万元。全年净增计划600万元，已完成75%，还差⟦150万元⟧。',
    'consistent',
  ],
  [
    '余额4350万元，比年初增加450万元。全年净增计划600万元，已完成75%，还差⟦130万元⟧。',
    'inconsistent',
  ],
  ['由4200户升到4260户，净增60户，净增计划80户，净增比计划少⟦20户⟧。', 'consistent'],
  ['由4200户升到4260户，净增比计划少⟦20户⟧。', null],
  ['销售20.344箱，完成计划21箱的⟦96.88%⟧，欠0.656箱。', 'consistent'],
  ['销售20.344箱，完成计划21箱的⟦98.68%⟧，欠0.656箱。', 'inconsistent'],
  ['销售20.344箱，完成计划21箱的⟦98.68%⟧。', 'imprecise'],
  ['到货46箱，计划到货60箱，欠14箱，其中甲牌欠⟦9箱⟧，乙牌欠5箱。', null],
  ['到货46箱，计划到货60箱，欠14箱，其中甲牌欠9箱，乙牌欠⟦5箱⟧。', null],
  ['发卡126张，目标120张，完成105%。9月发了121张，这个月多⟦5张⟧。', null],
  // Against another time.
  ['11月收入63.28万元；10月是62.41万元，环比多了0.87万元，增长⟦1.39%⟧。', 'consistent'],
  ['去年10月销售319.8箱，今年9月销售301.2箱，今年10月332.6箱，同比增长⟦4.00%⟧。', null],
  ['销售332.6箱，同比319.8箱增加12.8箱，其中一类烟增加⟦5.2箱⟧。', null],
  ['“甲牌”本月售出8.4箱，环比增加1.3箱，环比增幅⟦18.3%⟧。', 'consistent'],
  ['“甲牌”本月售出8.4箱，环比增加1.3箱，环比增幅⟦15.5%⟧。', 'inconsistent'],
  ['三星客户由52户降到46户，二星户相应多了⟦6户⟧。', null],
  ['线上864笔，占比63.0%；9月线上占比59.4%，上升⟦3.6个百分点⟧。', 'consistent'],
  ['本月线上占比63.0%；9月线上占比59.4%，上升⟦3.2个百分点⟧。', 'inconsistent'],
  ['9月销售301.2箱，10月销售332.6箱，环比提升⟦10.42%⟧。', 'consistent'],
  ['9月销售301.2箱，10月销售332.6箱，环比提升⟦11.42%⟧。', 'inconsistent'],
  ['去年同期销售312.5箱，今年332.6箱，增长率⟦6.43%⟧。', 'consistent'],
  ['去年同期销售312.5箱，今年332.6箱，增长率⟦6.34%⟧。', 'inconsistent'],
  ['去年同期销售312.5箱，今年一类烟88.4箱，增长⟦6.34%⟧。', null],
  ['计划350箱，完成率⟦95.03%⟧，欠计划17.4箱，实际销售332.6箱。', 'consistent'],
  ['计划350箱，完成率95.03%，欠计划⟦27.4箱⟧，实际销售332.6箱。', 'inconsistent'],
  ['实际96.3%，高1.3个百分点，比上月95.8%提高⟦0.5个百分点⟧。', 'consistent'],
  ['甲牌52.3箱，完成计划50箱的104.6%，乙牌38.2箱，完成⟦95.5%⟧。', null],
  // Counts.
  ['人均走访⟦95户次⟧，3人共走访286户次。', 'consistent'],
  ['人均走访⟦59户次⟧，3人共走访286户次。', 'inconsistent'],
  ['⟦318户⟧，其中城镇142户，农村176户。', 'consistent'],
  ['⟦318户⟧，其中城镇142户，农村186户。', 'inconsistent'],
  ['⟦318户⟧，其中城镇142户，农村86户，其余为集镇。', null],
  ['⟦318户⟧，其中城镇142户，农村86户，集镇90户。', null],
  ['宽带用户3200户，渗透率⟦61.4%⟧（总用户5210户）。', 'consistent'],
  ['宽带用户3200户，渗透率⟦62.5%⟧（总用户5210户）。', 'inconsistent'],
  ['参考214人次，考试合格率⟦98.1%⟧（应考214人次）。', 'consistent'],
  ['9月底共有客户198户，新增5户，歇业9户，10月底剩⟦194户⟧。', 'consistent'],
  ['9月底共有客户198户，新增5户，歇业9户，10月底剩⟦202户⟧。', 'inconsistent'],
  ['走访438户次，到位率⟦97.8%⟧。', null],
  ['抽查46户，合格率⟦97.1%⟧。', 'inconsistent'],
  ['培训216人次，考试合格211人，合格率⟦97.7%⟧。', 'consistent'],
  ['培训后考核合格148人次，合格率⟦96.9%⟧。', 'inconsistent'],
  ['甲点12箱，乙点15箱，丙点8箱。三个网点合计⟦35箱⟧。', 'consistent'],
  ['甲点12箱，乙点15箱，丙点8箱。三个网点合计⟦38箱⟧。', 'inconsistent'],
  [
    '片区\t销量(箱)\t增减(箱)\n甲点\t16.2\t-6.2\n乙点\t13.1\t-3.1\n丙点\t12.0\t2.0\n合计\t41.3\t⟦-7.3⟧',
    'consistent',
  ],
])('%s', (marked, verdict) => {
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[⟦⟧]/g, '');
  const { relations } = evidenceOf(readDocument(text, shapes));
  const claims = relations.filter(
    ({ claim, sure, verdict: told }) =>
      // A sign may be written before the number.
      Math.abs(claim.at + claim.number.start - start) <= 1 && (sure || told !== 'inconsistent'),
  );
  expect(claims.map((claim) => claim.verdict)).toEqual(verdict === null ? [] : [verdict]);
});
