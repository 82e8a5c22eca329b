import { paintAnswers } from './paint-answers.ts';
import { paintInk } from './paint-ink.ts';
import { paintLinks } from './paint-links.ts';
import { MapPainter } from './paint-maps.ts';
import type { SceneColours } from './scene-colours.ts';
import { HEAD, type SceneBlock, type SceneLayout } from './scene-layout.ts';
import { greatestIn, type ScenePicture } from './scene-picture.ts';
import { mapPlace } from './scene-places.ts';

/** Blocks that the light is on at a time. */
const LIGHT_LENGTH = 1.6;

/** Paints the scene of one layout, again and again. */
export class ScenePainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #layout: SceneLayout;
  readonly #maps: ReadonlyMap<SceneBlock, MapPainter>;

  /** Gives the canvas the layout's size. */
  constructor(canvas: HTMLCanvasElement, layout: SceneLayout) {
    const density = devicePixelRatio || 1;
    canvas.width = Math.round(layout.width * density);
    canvas.height = Math.round(layout.height * density);
    this.#canvas = canvas;
    this.#layout = layout;
    const withMaps = layout.blocks.filter(({ look }) => look === 'maps' || look === 'units');
    this.#maps = new Map(withMaps.map((block) => [block, new MapPainter(block)]));
  }

  paint(picture: ScenePicture, colours: SceneColours): void {
    const context = this.#canvas.getContext('2d')!;
    const { blocks, width, height } = this.#layout;
    const density = this.#canvas.width / width;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    const lit = picture.light * (blocks.length + LIGHT_LENGTH);
    for (const [place, block] of blocks.entries()) {
      paintHead(context, block, colours);
      if (place > 0) paintArrow(context, block, colours);
      paintSheets(context, block, colours);
      if (lit > place) this.#paintBody(context, block, picture, colours);
      const glow = picture.light >= 1 ? 0 : 1 - Math.abs(lit - place - LIGHT_LENGTH / 2) / LIGHT_LENGTH;
      if (glow > 0) paintGlow(context, block, glow, colours);
    }
    if (picture.traced && picture.spot && picture.light >= 1) paintLinks(context, this.#layout, picture, colours);
  }

  #paintBody(
    context: CanvasRenderingContext2D,
    block: SceneBlock,
    { traced, greatest, ink, outputNames, spot }: ScenePicture,
    colours: SceneColours,
  ): void {
    if (block.look === 'ink') {
      if (ink) paintInk(context, block, ink.drawing, { box: ink.box, colour: colours.ink });
      return;
    }
    if (block.look === 'answers') {
      paintAnswers(context, block, { names: outputNames, probabilities: traced?.probabilities, spot }, colours);
      return;
    }
    const values = traced?.values[block.stage];
    if (!values) return;
    // The input is ink from paper to black, whatever the network was trained to take.
    const scale = block.stage === 0 ? greatestIn(values) : greatest;
    this.#maps.get(block)!.paint(context, values, scale, colours);
  }
}

function paintHead(context: CanvasRenderingContext2D, { left, top, title, detail }: SceneBlock, colours: SceneColours) {
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.fillStyle = colours.ink;
  context.font = `600 13px ${colours.sans}`;
  context.fillText(title, left, top - HEAD + 13);
  context.fillStyle = colours.soft;
  context.font = `400 12px ${colours.sans}`;
  context.fillText(detail, left, top - HEAD + 28);
}

function paintArrow(
  context: CanvasRenderingContext2D,
  { left, top, height, between }: SceneBlock,
  { edge }: SceneColours,
): void {
  if (left === 0) return;
  const [x, y] = [left - between / 2, top + height / 2];
  context.strokeStyle = edge;
  context.lineWidth = 1.5;
  context.lineCap = context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x - 3, y - 5);
  context.lineTo(x + 2, y);
  context.lineTo(x - 3, y + 5);
  context.stroke();
}

/** The paper under ink and maps. */
function paintSheets(context: CanvasRenderingContext2D, block: SceneBlock, { sheet, rule }: SceneColours): void {
  if (block.look === 'answers') return;
  context.fillStyle = sheet;
  context.strokeStyle = rule;
  context.lineWidth = 1;
  if (block.look !== 'maps') {
    context.fillRect(block.left, block.top, block.width, block.height);
    context.strokeRect(block.left - 0.5, block.top - 0.5, block.width + 1, block.height + 1);
    return;
  }
  for (let map = 0; map < block.shown; map++) {
    const { left, top, width, height } = mapPlace(block, map);
    context.fillRect(left, top, width, height);
    context.strokeRect(left - 0.5, top - 0.5, width + 1, height + 1);
  }
}

function paintGlow(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: SceneBlock,
  strength: number,
  colours: SceneColours,
) {
  context.globalAlpha = strength;
  context.strokeStyle = colours.accent;
  context.lineWidth = 2.5;
  context.strokeRect(left - 3, top - 3, width + 6, height + 6);
  context.globalAlpha = 1;
}
