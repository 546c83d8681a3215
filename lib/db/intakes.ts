/** The import that was not finished, so that a desk opened again can offer to go on. */
import { database } from './database.ts';
import { intakeSchema, type OpenIntake } from './submission-schema.ts';

export async function openIntake(): Promise<OpenIntake | null> {
  return (await database.intakes.get('open')) ?? null;
}

export async function keepIntake(intake: Omit<OpenIntake, 'key'>): Promise<void> {
  await database.intakes.put(intakeSchema.parse({ ...intake, key: 'open' }));
}

export async function closeIntake(): Promise<void> {
  await database.intakes.delete('open');
}
