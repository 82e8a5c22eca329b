import { goTo } from '../../client/page-store.ts';
import { sceneStore } from '../../client/scene-store.ts';
import type { Told } from '../../words/texts.ts';

/** Shows a digit's path from ink to answer. @param told which digit it is */
export function showInScene(pixels: Uint8Array, told: Told): void {
  sceneStore.set({ given: { pixels, told } });
  goTo('draw');
  // The scene lies below the paper.
  requestAnimationFrame(() => document.querySelector('.scene')?.scrollIntoView());
}
