import type { QueueNow } from '../queue/use-queue.ts';

interface Props {
  readonly submission: string;
  readonly queue: QueueNow;
  readonly reviewer: string;
  readonly onCorrected: () => void;
  readonly onOpen: (key: string) => void;
  readonly onBack: () => void;
}

export function Paper({ submission }: Props) {
  return <p>{submission}</p>;
}
