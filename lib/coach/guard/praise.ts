import type { Finding } from '../../rules/report.ts';

const PRAISE =
  /优秀|出色|很好|非常好|完美|无可挑剔|没有(?:明显)?问题|无需(?:修改|改进)|不需要(?:修改|改进)|值得肯定|堪称|高质量/;
const FINDINGS_LEAST = 3;

/**
 * Whether a reply is to be distrusted: it proposes nothing, or only praises, where the rules found at least
 * three problems at 应改 or above. What the rules say counts then.
 */
export function isOnlyPraise(
  texts: readonly string[],
  findings: readonly Pick<Finding, 'severity'>[],
): boolean {
  const grave = findings.filter(({ severity }) => severity !== 'hint').length;
  return grave >= FINDINGS_LEAST && texts.every((text) => text.trim() === '' || PRAISE.test(text));
}
