/** What several streams give, as it comes. */
export async function* merged<T>(
  streams: readonly AsyncGenerator<T, void>[],
): AsyncGenerator<T, void> {
  const waiting = new Map(streams.map((stream) => [stream, next(stream)]));
  try {
    while (waiting.size > 0) {
      // oxlint-disable-next-line no-await-in-loop
      const { stream, result } = await Promise.race(waiting.values());
      if (result.done) waiting.delete(stream);
      else {
        waiting.set(stream, next(stream));
        yield result.value;
      }
    }
  } finally {
    await Promise.all([...waiting.keys()].map((stream) => stream.return()));
  }
}

async function next<T>(stream: AsyncGenerator<T, void>) {
  return { stream, result: await stream.next() };
}
