import { texts } from '../../words/texts.ts';
import type { SceneColours } from './scene-colours.ts';
import type { SceneBlock, Spot } from './scene-layout.ts';
import { answerPlace } from './scene-places.ts';

const NUMBER_WIDTH = 40;
const MAX_NAME_WIDTH = 64;
const BAR_HEIGHT = 5;

export interface ShownAnswers {
  readonly names: readonly string[];
  /** Undefined: none yet. */
  readonly probabilities: readonly number[] | undefined;
  readonly spot: Spot | undefined;
}

/** The answers of the network, each with its name, a bar and its probability. */
export function paintAnswers(
  context: CanvasRenderingContext2D,
  block: SceneBlock,
  { names, probabilities, spot }: ShownAnswers,
  colours: SceneColours,
): void {
  const best = probabilities?.indexOf(Math.max(...probabilities));
  const size = Math.min(13, block.scale);
  context.font = `600 ${size}px ${colours.sans}`;
  const nameWidth = Math.min(MAX_NAME_WIDTH, Math.max(...names.map((name) => context.measureText(name).width)));
  context.textBaseline = 'middle';
  for (let answer = 0; answer < block.count; answer++) {
    const { left, top, width, height } = answerPlace(block, answer);
    const middle = top + height / 2;
    const probability = probabilities?.[answer] ?? 0;
    const chosen = spot?.stage === block.stage && spot.index === answer;
    const isBest = answer === best;
    context.font = `${isBest || chosen ? 600 : 400} ${size}px ${colours.sans}`;
    context.fillStyle = isBest ? colours.ink : colours.soft;
    context.textAlign = 'left';
    context.fillText(fitted(context, names[answer] ?? String(answer), nameWidth), left, middle);
    const bar = { left: left + nameWidth + 8, width: Math.max(8, width - nameWidth - NUMBER_WIDTH - 20) };
    context.fillStyle = colours.raised;
    context.fillRect(bar.left, middle - BAR_HEIGHT / 2, bar.width, BAR_HEIGHT);
    context.fillStyle = isBest ? colours.accent : colours.edge;
    context.fillRect(bar.left, middle - BAR_HEIGHT / 2, bar.width * probability, BAR_HEIGHT);
    if (probabilities) {
      context.fillStyle = isBest ? colours.ink : colours.soft;
      context.textAlign = 'right';
      context.fillText(texts().numbers.percent(probability, 1).replace(/\s/, ''), left + width - 6, middle);
    }
    if (chosen) {
      context.strokeStyle = colours.accent;
      context.lineWidth = 1.5;
      context.strokeRect(left - 3, top + 0.5, width - 1, height - 1);
    }
  }
}

/** The name, cut where it is too wide. */
function fitted(context: CanvasRenderingContext2D, name: string, width: number): string {
  if (context.measureText(name).width <= width + 0.5) return name;
  let end = name.length - 1;
  while (end > 1 && context.measureText(`${name.slice(0, end)}…`).width > width) end--;
  return `${name.slice(0, end)}…`;
}
