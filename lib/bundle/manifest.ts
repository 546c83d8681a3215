import { z } from '../zod.ts';

/** Another number for what older readers would misunderstand. */
export const FORMAT = 'mscb/1';

/** What a bundle says it holds. Fields of later versions stay, for the signature covers them. */
export const manifestSchema = z.looseObject({
  format: z.string().max(40),
  /** Milliseconds since the epoch. */
  createdAt: z.number().int().min(0),
  producer: z.string().max(200),
  parts: z.record(
    z.string().max(100),
    z.looseObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      records: z.number().int().min(0),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
