import { goTo } from '../../client/page-store.ts';
import { sceneStore } from '../../client/scene-store.ts';

/** Shows a digit's path from ink to answer. @param words what the digit is, as a sentence */
export function showInScene(pixels: Uint8Array, words: string): void {
  sceneStore.set({ given: { pixels, words } });
  goTo('draw');
  // The scene lies below the paper.
  requestAnimationFrame(() => document.querySelector('.scene')?.scrollIntoView());
}
