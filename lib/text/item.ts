import type { Span } from './span.ts';
import type { Wording } from './wording.ts';

type Told = Pick<Item, 'title' | 'wording' | 'group' | 'lead' | 'counted'>;

/** One problem, one plan: an enumerated section, a member of an in-line list, or a paragraph that stands alone. */
export class Item implements Span {
  /** The run-in title, folded; empty where there is none. */
  readonly title: string;
  /** Title and matter, folded. */
  readonly folded: string;
  readonly wording: Wording;
  /** The title of the group it stands in (存在问题, 建议), folded; empty at the top. */
  readonly group: string;
  /** The words before the list that it is a member of (难点有两个:), folded; empty where there are none. */
  readonly lead: string;
  /** Whether the text itself counts it. */
  readonly counted: boolean;
  private readonly place: Span;

  constructor(place: Span, { title, wording, group, lead, counted }: Told) {
    this.place = place;
    this.title = title;
    this.folded = wording.text;
    this.wording = wording;
    this.group = group;
    this.lead = lead;
    this.counted = counted;
  }

  get start(): number {
    return this.place.start;
  }

  get end(): number {
    return this.place.end;
  }

  /** The same item at its place, or at another one, told otherwise. */
  as(told: Partial<Told>, place: Span = this.place): Item {
    return new Item(place, { ...this, ...told });
  }
}
