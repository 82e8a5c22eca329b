import { useEffect, useState } from 'preact/hooks';
import { readStrokes } from '../../client/reader.ts';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { SAMPLE_STROKES } from '../look/sample-strokes.ts';

/** The digit that the tour's experiments are made with. */
export interface TourDigit {
  /** 28x28 bytes, 0 paper to 255 ink. */
  readonly pixels: Uint8Array;
  /** Whose it is. */
  readonly whose: 'own' | 'example';
}

/** The first digit on the paper, or an example where nothing is written; undefined until the network reads. */
export function useTourDigit(): TourDigit | undefined {
  const { digits, facts } = useStore(readerStore);
  const [example, setExample] = useState<Uint8Array>();
  const own = digits[0]?.pixels;
  const ready = facts !== undefined;

  useEffect(() => {
    if (own || !ready) return;
    let current = true;
    readStrokes(SAMPLE_STROKES).then(
      ([digit]) => current && setExample(digit?.pixels),
      // Without an example the step says that it waits.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [own, ready]);

  if (own) return { pixels: own, whose: 'own' };
  return example && { pixels: example, whose: 'example' };
}
