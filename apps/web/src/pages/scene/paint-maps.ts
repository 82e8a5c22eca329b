import { type SceneColours, SHADES } from './scene-colours.ts';
import type { SceneBlock } from './scene-layout.ts';
import { mapPlace } from './scene-places.ts';

/** The shades of a block's values, one map below the other, kept between paintings. */
export class MapPainter {
  readonly #sheet: OffscreenCanvas;
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #image: ImageData;
  readonly #pixels: Uint32Array;
  readonly #block: SceneBlock;

  constructor(block: SceneBlock) {
    const { mapWidth, mapHeight, shown } = block;
    this.#block = block;
    this.#sheet = new OffscreenCanvas(mapWidth, mapHeight * shown);
    this.#context = this.#sheet.getContext('2d')!;
    this.#image = new ImageData(mapWidth, mapHeight * shown);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
  }

  /** @param greatest the value that has the full shade, in either direction */
  paint(context: CanvasRenderingContext2D, values: Float32Array, greatest: number, { shades }: SceneColours): void {
    const { mapWidth, mapHeight, shown, count } = this.#block;
    const size = mapWidth * mapHeight;
    const factor = SHADES / greatest;
    for (let at = 0; at < size; at++) {
      for (let map = 0; map < shown; map++) {
        const step = Math.round(values[at * count + map]! * factor);
        this.#pixels[map * size + at] = shades[Math.min(SHADES, Math.max(-SHADES, step)) + SHADES]!;
      }
    }
    this.#context.putImageData(this.#image, 0, 0);
    context.imageSmoothingEnabled = false;
    for (let map = 0; map < shown; map++) {
      const { left, top, width, height } = mapPlace(this.#block, map);
      context.drawImage(this.#sheet, 0, map * mapHeight, mapWidth, mapHeight, left, top, width, height);
    }
  }
}
