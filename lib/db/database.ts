import { Dexie, type EntityTable, type Table } from 'dexie';
import type { MarketSheet } from '../review/assessment.ts';
import type { Review } from '../review/review.ts';
import type { Target } from '../review/target.ts';
import type {
  Dismissal,
  Draft,
  IndexRow,
  IndicatorRow,
  PortalRow,
  Run,
  Snapshot,
  Summary,
  TaskList,
} from './schema.ts';
import type { Acquaintance, PackRow, SignerRow } from './sharing-schema.ts';
import type { OpenIntake, Submission, SubmissionText } from './submission-schema.ts';

/** The tables and their versions. Versions only grow; only what is queried is indexed, never a text. */
export class CoachDatabase extends Dexie {
  declare drafts: Table<Draft, string>;
  declare snapshots: EntityTable<Snapshot, 'id'>;
  declare dismissals: Table<Dismissal, string>;
  declare indicators: Table<IndicatorRow, string>;
  declare portals: Table<PortalRow, string>;
  declare summaries: Table<Summary, string>;
  declare tasks: Table<TaskList, string>;
  declare index: Table<IndexRow, string>;
  declare runs: EntityTable<Run, 'id'>;
  declare submissions: Table<Submission, string>;
  declare submissionTexts: Table<SubmissionText, string>;
  declare reviews: Table<Review, string>;
  declare intakes: Table<OpenIntake, string>;
  declare targets: Table<Target, string>;
  declare marketSheets: Table<MarketSheet, string>;
  declare packs: Table<PackRow, string>;
  declare signers: Table<SignerRow, string>;
  declare acquaintances: Table<Acquaintance, string>;

  constructor(name = 'summary-coach') {
    super(name);
    this.version(1).stores({
      drafts: 'key, tabId',
      snapshots: '++id, draftKey',
      dismissals: 'key, draftKey, scope',
    });
    this.version(2)
      .stores({ indicators: 'key, period, [scope+period], at' })
      // Reports tell more since then: they are made anew from the texts, which stay.
      .upgrade((transaction) =>
        transaction.table<Draft>('drafts').toCollection().modify({ report: null, checkedAt: null }),
      );
    this.version(3)
      .stores({
        snapshots: '++id, draftKey, [draftKey+at+size]',
        portals: 'key, origin',
        summaries: 'key, [kind+period], at',
        tasks: 'period',
        index: 'name',
      })
      .upgrade(async (transaction) => {
        await transaction
          .table<Snapshot>('snapshots')
          .toCollection()
          .modify((snapshot) => {
            snapshot.size = snapshot.text.length;
          });
        await transaction.table<Draft>('drafts').toCollection().modify({ keptAt: null });
      });
    this.version(4).stores({
      // By author: whose names must not leave the machine is asked without reading a text.
      summaries: 'key, [kind+period], at, author',
      runs: '++id, at',
    });
    this.version(5).stores({
      submissions: 'key, period, state, contentHash, sourceHash, [author+period]',
      submissionTexts: 'key',
      reviews: 'key, period, submission',
      intakes: 'key',
    });
    this.version(6).stores({
      targets: 'key, period',
      marketSheets: 'key, period',
      packs: 'key',
      signers: 'name',
      acquaintances: 'publicKey',
    });
  }
}

export const database = new CoachDatabase();
