/** Every editor and every thing an author does in it. `npm run test:editors` runs it three times over. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type Author, startAuthor } from './matrix/author.ts';
import { COLUMNS, LINES } from './matrix/columns.ts';
import { PLACES } from './matrix/places.ts';

const rounds = Array.from({ length: Number(process.env['EDITOR_ROUNDS'] ?? 1) }, (_, at) => at + 1);

let author: Author;

beforeAll(async () => {
  author = await startAuthor();
});
afterAll(() => author.close());

describe.each(rounds)('%i', () => {
  describe.each(PLACES)('$name', (place) => {
    let isFresh = false;
    it.each(COLUMNS)('$name', async ({ run }) => {
      if (!isFresh) await author.open(place, LINES);
      isFresh = false;
      await run(author, place);
      isFresh = true;
    });
  });
});
