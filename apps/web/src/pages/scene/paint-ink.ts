import type { Box } from '@penstroke/recognizer';
import type { Drawing } from '../../client/draw-store.ts';
import { paintDrawing } from '../../components/paint-drawing.ts';
import type { Place } from './scene-places.ts';

/** Space around the digit's box, as a share of its longer side. */
const MARGIN = 0.3;
/** What lies further from the box, as a share of that side too, belongs to a neighbour. */
const RIM = 0.06;

/** The part of the drawing in which a digit was found, as large as the place allows. */
export function paintInk(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: Place,
  drawing: Drawing,
  { box, colour }: { readonly box: Box; readonly colour: string },
): void {
  const side = Math.max(box.width, box.height);
  const scale = width / (side * (1 + MARGIN));
  context.save();
  context.translate(left + width / 2, top + height / 2);
  context.scale(scale, scale);
  context.translate(-box.left - box.width / 2, -box.top - box.height / 2);
  context.beginPath();
  context.rect(box.left - RIM * side, box.top - RIM * side, box.width + 2 * RIM * side, box.height + 2 * RIM * side);
  context.clip();
  paintDrawing(context, drawing, colour);
  context.restore();
}
