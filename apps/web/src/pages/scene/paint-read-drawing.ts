import type { RecognizedDigit } from '@penstroke/recognizer';
import type { Drawing } from '../../client/draw-store.ts';
import { paintDrawing } from '../../components/paint-drawing.ts';
import type { SceneColours } from './scene-colours.ts';

export interface ReadDrawing {
  readonly drawing: Drawing;
  readonly digits: readonly RecognizedDigit[];
  readonly names: readonly string[];
}

/** Where the drawing is painted, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Room for a digit's frame and its answer, in shares of the drawing's height. */
const MARGIN = 0.16;

/**
 * Paints a drawing as large as the place allows, each digit in a frame with what is read in it.
 *
 * @param shown digits that have their frame by now
 */
export function paintReadDrawing(
  context: CanvasRenderingContext2D,
  { drawing, digits, names }: ReadDrawing,
  place: Place,
  { colours, shown = digits.length }: { readonly colours: SceneColours; readonly shown?: number },
): void {
  context.fillStyle = colours.sheet;
  context.fillRect(place.left, place.top, place.width, place.height);
  const around = frameOf(digits);
  const margin = MARGIN * around.height;
  const scale = Math.min(
    place.width / (around.width + 2 * margin),
    // Above stands the answer.
    place.height / (around.height + 3 * margin),
  );
  context.save();
  context.beginPath();
  context.rect(place.left, place.top, place.width, place.height);
  context.clip();
  context.translate(place.left + place.width / 2, place.top + place.height / 2 + (margin * scale) / 2);
  context.scale(scale, scale);
  context.translate(-around.left - around.width / 2, -around.top - around.height / 2);
  paintDrawing(context, drawing, colours.ink);
  context.strokeStyle = context.fillStyle = colours.accent;
  context.lineWidth = 2 / scale;
  context.setLineDash([6 / scale, 6 / scale]);
  context.font = `600 ${1.1 * margin}px ${colours.sans}`;
  context.textBaseline = 'alphabetic';
  for (const { box, digit } of digits.slice(0, shown)) {
    context.strokeRect(box.left, box.top, box.width, box.height);
    context.fillText(names[digit] ?? String(digit), box.left, box.top - margin / 3);
  }
  context.restore();
}

/** What holds all digits. */
function frameOf(digits: readonly RecognizedDigit[]): Place {
  const boxes = digits.map(({ box }) => box);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}
