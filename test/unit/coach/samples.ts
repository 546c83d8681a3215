/** The corpus with what its labels say is known, as coaches are asked about it. */
import { readFileSync } from 'node:fs';
import { factsOf } from '../../../lib/evidence/facts.ts';
import type { Fact } from '../../../lib/evidence/fact.ts';
import { figuresOf, scopesOf, type Figure } from '../../../lib/evidence/indicators.ts';
import { scopePlaces } from '../../../lib/evidence/scope-places.ts';
import { scopeOf } from '../../../lib/evidence/scope.ts';
import { groundOf, type Ground } from '../../../lib/coach/ground.ts';
import type { Pack } from '../../../lib/packs/pack.ts';
import type { CheckContext } from '../../../lib/rules/check.ts';
import { readCorpus, type Sample } from '../../accuracy/corpus.ts';
import { shippedPack } from '../engine/packs.ts';

export interface Case {
  readonly name: string;
  readonly text: string;
  readonly pack: Pack;
  readonly given: CheckContext;
  readonly ground: Ground;
}

const WORLD = new URL('../../portal/world/', import.meta.url);

export function readWorld(path: string): string {
  return readFileSync(new URL(path, WORLD), 'utf8');
}

/** The demo company's figures. */
export const worldFigures: readonly Figure[] = readWorld('indicators-2026.csv')
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((row) => {
    const [period = '', scope = '', metric = '', value = '', unit = ''] = row.split(',');
    return { period, scope, metric, value, unit };
  });

const AREAS = [
  ['chengguan', '城关片区'],
  ['chengnan', '城南片区'],
  ['hekou', '河口片区'],
  ['liuping', '柳坪片区'],
  ['shiqiao', '石桥片区'],
  ['yunling', '云岭片区'],
] as const;

export const cases: readonly Case[] = [
  ...readCorpus(new URL('../../corpus', import.meta.url).pathname).map(caseOf),
  ...AREAS.map(([slug, area]) => worldCase(slug, area)),
];

function caseOf({ name, text, labels, known }: Sample): Case {
  const pack = shippedPack(labels.pack);
  const { period, author } = labels;
  const given: CheckContext = { period, author, portal: null, ...known };
  const facts = factsFor(text, known.indicators ?? [], period);
  return { name, text, pack, given, ground: groundOf(text, pack, given, facts) };
}

/** A submission of the demo company, with all its figures. */
function worldCase(slug: string, area: string): Case {
  const text = readWorld(`submissions/2026-10-${slug}.txt`);
  const pack = shippedPack('tobacco');
  const given: CheckContext = {
    period: '2026-10',
    author: null,
    portal: null,
    indicators: worldFigures,
  };
  const facts = factsFor(`${area}10月工作总结\n${text}`, worldFigures, '2026-10');
  return { name: slug, text, pack, given, ground: groundOf(text, pack, given, facts) };
}

/** What the figures tell of the text's own area and month. */
export function factsFor(
  text: string,
  indicators: readonly Figure[],
  period: string | null,
): readonly Fact[] {
  const scopes = scopesOf(indicators);
  const scope = scopeOf(scopePlaces(text), scopes) ?? (scopes.length === 1 ? scopes[0] : null);
  if (!scope || period === null) return [];
  const kept = indicators.map((one, index) => ({ ...one, source: { file: null, row: index + 1 } }));
  return factsOf(figuresOf(kept), period, scope).facts;
}
