/** A change is held only against the amount that has changed. */
import { expect, it } from 'vitest';
import { verdictsOf } from './claim.ts';

it.each([
  ['片区销售237.96箱，比上月减少7.26箱，下降⟦13.0%⟧。', ['inconsistent']],
  ['片区销售237.96箱。销量比上月减少7.26箱，下降⟦3.0%⟧。', ['consistent']],
  ['片区销售237.96箱，临河一带少销7.26箱，下降⟦62.7%⟧。', []],
  ['片区销售237.96箱。临河一带少销7.26箱，下降⟦62.7%⟧。', []],
  ['片区销售237.96箱，临河一带少销7.26箱，其中低价档下降⟦62.7%⟧。', []],
  ['片区销售237.96箱，比上月减少7.26箱，其中低价档下降⟦62.7%⟧。', []],
  ['片区销售237.96箱，上月250.12箱，临河一带少销⟦7.26箱⟧。', []],
  ['片区销售237.96箱，上月250.12箱，临河一带少销7.26箱，下降⟦62.7%⟧。', []],
  ['片区销售237.96箱，上月250.12箱，低价档下降⟦8.1%⟧。', []],
  // What the amount is called may be said again.
  ['二季度受理81件，一季度67件，二季度环比增长⟦29.0%⟧。', ['inconsistent']],
  ['本月受理81件，上月67件，受理件数增长⟦20.9%⟧。', ['consistent']],
])('%s', (marked, verdicts) => {
  expect(verdictsOf(marked)).toEqual(verdicts);
});
