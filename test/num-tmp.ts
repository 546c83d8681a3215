import { packById } from '../lib/packs/index.ts';
import { judge } from '../lib/review/judge.ts';
const given = { period: '2026-10', author: null, portal: null };
for (const t of process.argv.slice(3)) { const r = judge(t, packById(process.argv[2]! as never)!, given); console.log(t); for (const i of r.numbers.items) console.log('   ', t.slice(i.start, i.end), i.verdict, i.reason); for (const f of r.findings) if (f.rule.startsWith('numbers')) console.log('  !!', f.rule, f.quote, f.message); }
