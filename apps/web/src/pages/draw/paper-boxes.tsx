import type { Box } from '@penstroke/recognizer';
import { isUnsure } from '@penstroke/runs';
import type { JSX } from 'preact';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';
import { texts } from '../../words/texts.ts';

/** CSS pixels. */
const TEXT_SIZE = 17;
const MARGIN = 6;
/** Width of a letter, as a share of its size, about. */
const LETTER = 0.6;

export interface PaperBoxesProps {
  /** What is drawn on, in the units of its boxes: the paper, or a picture's pixels. */
  readonly width: number;
  readonly height: number;
  /** Units a CSS pixel has. */
  readonly unit: number;
}

/** Boxes around digits, signs, and what is neither, with the answers; as large on the screen whatever is drawn on. */
export function PaperBoxes(frame: PaperBoxesProps): JSX.Element {
  const { digits, signs, rejected } = useStore(readerStore);
  return (
    <svg class="paper-boxes" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      {rejected.map((box) => (
        <Marked key={keyOf(box)} box={box} text={texts().draw.notADigit} kind="paper-box-refused" frame={frame} />
      ))}
      {signs.map(({ box, sign }) => (
        <Marked key={keyOf(box)} box={box} text={sign} kind="paper-box-sign" frame={frame} />
      ))}
      {digits.map(({ box, digit, confidence }) => (
        <Marked key={keyOf(box)} box={box} text={`${digit}${isUnsure({ confidence }) ? '?' : ''}`} frame={frame} />
      ))}
    </svg>
  );
}

interface MarkedProps {
  readonly box: Box;
  readonly text: string;
  readonly kind?: string;
  readonly frame: PaperBoxesProps;
}

function Marked({ box, text, kind, frame: { width, height, unit } }: MarkedProps): JSX.Element {
  const margin = MARGIN * unit;
  const size = TEXT_SIZE * unit;
  const top = box.top - margin;
  const bottom = box.top + box.height + margin;
  // Above the box; where the rim is too near below it, else inside.
  const baseline = top - margin >= size ? top - margin : bottom + size <= height ? bottom + size : top + size;
  const left = Math.max(0, Math.min(box.left, width - text.length * size * LETTER));
  return (
    <g class={kind}>
      <rect x={box.left - margin} y={top} width={box.width + 2 * margin} height={box.height + 2 * margin} rx={margin} />
      <text x={left} y={baseline} font-size={size}>
        {text}
      </text>
    </g>
  );
}

function keyOf({ left, top }: Box): string {
  return `${left} ${top}`;
}
