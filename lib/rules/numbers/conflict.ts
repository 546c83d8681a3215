import { conflictsOf } from '../../evidence/repeats.ts';
import { spanOf } from '../../evidence/slips.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'numbers/conflict',
  severity: 'error',
  title: '同一个数前后写得不一样',
  why: '总结要实事求是。同一个指标有两个数，看的人不知道该信哪一个。',
  ask: '哪一个是对的？',
  bad: [
    '全月应访472户次，实访466户次，到位率98.7%。在全月实访⟦446户次⟧的记录里，断货说得最多。',
    '本月走访318户次，三星以上的每户两次。全月⟦312户次⟧走访里，断货说得最多。',
  ],
  good: [
    '全月应访472户次，实访466户次，到位率98.7%。在全月实访466户次的记录里，断货说得最多。',
    '本月走访318户次。乡镇312户次走访里，断货说得最多。',
    '9月实访446户次，10月实访466户次。城区客户122户，乡镇客户112户。',
  ],
  *check(document, { given }) {
    for (const { doubted, other } of conflictsOf(document, given.period)) {
      const { start, end } = spanOf(other);
      const message = `前后不一致：另一处写的是 ${document.text.slice(start, end)}`;
      yield {
        ...spanOf(doubted),
        message,
        ask: `是 ${document.text.slice(start, end)}，还是这里的数？`,
      };
    }
  },
});
