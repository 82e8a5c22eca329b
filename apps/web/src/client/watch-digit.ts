import { readerStore } from './reader-store.ts';

/** Tells the first digit that is drawn, now and each time it is another one. @returns a function that ends it */
export function watchDigit(tell: (pixels: Uint8Array | undefined) => void): () => void {
  let told: Uint8Array | undefined;
  const look = () => {
    const pixels = readerStore.get().digits[0]?.pixels;
    if (pixels === told) return;
    told = pixels;
    tell(pixels);
  };
  look();
  return readerStore.subscribe(look);
}
