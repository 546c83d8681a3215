import type { Pack } from './pack.ts';

export function packById(id: string): Pack | null {
  return id === 'tobacco' ? { id, title: '烟草' } : null;
}
