import type { Box } from '@penstroke/recognizer';
import { isUnsure } from '@penstroke/runs';
import type { JSX } from 'preact';
import { readerStore } from '../../client/reader-store.ts';
import { useStore } from '../../client/store.ts';

/** Boxes around digits, signs, and what is neither, with the answers. */
export function PaperBoxes({ viewBox }: { viewBox: string }): JSX.Element {
  const { digits, signs, rejected } = useStore(readerStore);
  return (
    <svg class="paper-boxes" viewBox={viewBox} aria-hidden="true">
      {rejected.map((box) => (
        <Marked key={keyOf(box)} box={box} text="not a digit" kind="paper-box-refused" />
      ))}
      {signs.map(({ box, sign }) => (
        <Marked key={keyOf(box)} box={box} text={sign} kind="paper-box-sign" />
      ))}
      {digits.map(({ box, digit, confidence }) => (
        <Marked key={keyOf(box)} box={box} text={`${digit}${isUnsure({ confidence }) ? '?' : ''}`} />
      ))}
    </svg>
  );
}

function Marked({ box, text, kind }: { box: Box; text: string; kind?: string }): JSX.Element {
  return (
    <g class={kind}>
      <rect x={box.left - 8} y={box.top - 8} width={box.width + 16} height={box.height + 16} rx="6" />
      <text x={box.left - 4} y={box.top - 16}>
        {text}
      </text>
    </g>
  );
}

function keyOf({ left, top }: Box): string {
  return `${left} ${top}`;
}
