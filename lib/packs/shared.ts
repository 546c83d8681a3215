/** What every pack starts from: the lexicons by rule group, limits and points. A pack's own entries win. */
import defaults from './defaults.json' with { type: 'json' };
import brand from './lexicons/brand.json' with { type: 'json' };
import comparison from './lexicons/comparison.json' with { type: 'json' };
import copying from './lexicons/copying.json' with { type: 'json' };
import customer from './lexicons/customer.json' with { type: 'json' };
import experience from './lexicons/experience.json' with { type: 'json' };
import form from './lexicons/form.json' with { type: 'json' };
import parts from './lexicons/parts.json' with { type: 'json' };
import plan from './lexicons/plan.json' with { type: 'json' };
import privacy from './lexicons/privacy.json' with { type: 'json' };
import problem from './lexicons/problem.json' with { type: 'json' };
import substance from './lexicons/substance.json' with { type: 'json' };
import truth from './lexicons/truth.json' with { type: 'json' };

export const shared = {
  lexicons: {
    ...form,
    ...substance,
    ...comparison,
    ...truth,
    ...brand,
    ...customer,
    ...problem,
    ...experience,
    ...plan,
    ...copying,
    ...privacy,
  },
  /** How people everywhere head and tell these parts, by id, and headings that are none. */
  parts,
  ...defaults,
};
