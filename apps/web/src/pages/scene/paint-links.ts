import type { ExplainedTerm } from '@penstroke/models';
import type { SceneColours } from './scene-colours.ts';
import type { SceneBlock, SceneLayout } from './scene-layout.ts';
import type { ScenePicture } from './scene-picture.ts';
import { type Place, placeOf } from './scene-places.ts';

/** More curves than this would only be a tangle. */
const MAX_CURVES = 48;

/** Marks the chosen value, what it is made of, and draws curves between them. */
export function paintLinks(
  context: CanvasRenderingContext2D,
  { blocks }: SceneLayout,
  { spot, explained }: ScenePicture,
  colours: SceneColours,
): void {
  const block = blocks.find(({ stage }) => stage === spot!.stage);
  const target = block && placeOf(block, spot!.index);
  if (!block || !target) return;
  const current = explained?.stage === spot!.stage && explained.index === spot!.index ? explained : undefined;
  const sources = current ? sourcesOf(current.terms, blocks) : [];
  for (const { place, weight } of sources) {
    outline(context, place, colours, 1.5);
    if (block.look === 'answers' && Math.abs(weight) < 0.05) continue;
    curve(context, place, target, { colours, strength: 0.15 + 0.6 * Math.abs(weight) });
  }
  if (block.look !== 'answers') outline(context, target, colours, 2);
}

interface Source {
  /** Around all inputs of one map. */
  readonly place: Place;
  /** What the map adds, as a share of what the strongest adds. */
  readonly weight: number;
}

/** The patches behind a value, one a map, or the strongest inputs of a dense layer. */
function sourcesOf(terms: readonly ExplainedTerm[], blocks: readonly SceneBlock[]): Source[] {
  const patches = new Map<string, { place: Place; sum: number }>();
  for (const { stage, index, input, weight } of terms) {
    const block = blocks.find((each) => each.stage === stage);
    const place = block && placeOf(block, index);
    if (!block || !place) continue;
    const key = block.look === 'maps' ? `${stage} ${index % block.count}` : `${stage} ${index}`;
    const known = patches.get(key);
    patches.set(key, {
      place: known ? around(known.place, place) : place,
      sum: (known?.sum ?? 0) + input * weight,
    });
  }
  const strongest = [...patches.values()].sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum)).slice(0, MAX_CURVES);
  const most = Math.abs(strongest[0]?.sum ?? 0) || 1;
  return strongest.map(({ place, sum }) => ({ place, weight: sum / most }));
}

function around(a: Place, b: Place): Place {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}

function outline(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: Place,
  { accent }: SceneColours,
  line: number,
) {
  context.strokeStyle = accent;
  context.lineWidth = line;
  context.strokeRect(left - line / 2, top - line / 2, width + line, height + line);
}

function curve(
  context: CanvasRenderingContext2D,
  from: Place,
  to: Place,
  { colours, strength }: { colours: SceneColours; strength: number },
): void {
  const [startX, startY] = [from.left + from.width, from.top + from.height / 2];
  const [endX, endY] = [to.left, to.top + to.height / 2];
  const bend = Math.max(24, Math.abs(endX - startX) / 2);
  context.globalAlpha = Math.min(1, strength);
  context.strokeStyle = colours.accent;
  context.lineWidth = 1.25;
  context.beginPath();
  context.moveTo(startX, startY);
  context.bezierCurveTo(startX + bend, startY, endX - bend, endY, endX, endY);
  context.stroke();
  context.globalAlpha = 1;
}
