import * as zod from 'zod';

// An extension page forbids eval; zod probes for it on the first parse unless told not to.
zod.config({ jitless: true });

export { zod as z };
