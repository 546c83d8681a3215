/** Calendar months, written YYYY-MM. */

export function yearOf(period: string): number {
  return Number(period.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(period: string): number {
  return Number(period.slice(5));
}

export function periodOf(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** The month so many months later; earlier when negative. */
export function shifted(period: string, months: number): string {
  const count = yearOf(period) * 12 + monthOf(period) - 1 + months;
  return periodOf(Math.floor(count / 12), (count % 12) + 1);
}

/** The months of its year up to and with this one. */
export function yearToDate(period: string): readonly string[] {
  const year = yearOf(period);
  return Array.from({ length: monthOf(period) }, (_, index) => periodOf(year, index + 1));
}

/** 春节 falls in January or in February: these two are told together. */
export function isSpring(period: string): boolean {
  return monthOf(period) <= 2;
}
