import { placeDigit } from './reader.ts';
import { trainingStore } from './training-store.ts';
import { watchDigit } from './watch-digit.ts';

/** Continues to place the person’s digit in the map of a run that has ended, as the reader can. @returns a function that ends it */
export function placeOwnDigit(): () => void {
  const { network, plane } = trainingStore.get();
  if (!network || !plane) return () => {};
  const { axes, own: _own, ...report } = plane;
  // The network goes along once.
  let first: { network: typeof network; axes: typeof axes } | undefined = { network, axes };
  let latest: Uint8Array | undefined;
  let ended = false;
  const end = watchDigit((pixels) => {
    latest = pixels;
    if (!pixels) {
      trainingStore.patch({ plane: { ...report, axes } });
      return;
    }
    const asked = placeDigit(pixels, first);
    first = undefined;
    asked.then(
      (own) => {
        if (!ended && latest === pixels) trainingStore.patch({ plane: { ...report, axes, own } });
      },
      // A network that the reader cannot place a digit in: the map stays as the run left it.
      () => {},
    );
  });
  return () => {
    ended = true;
    end();
  };
}
