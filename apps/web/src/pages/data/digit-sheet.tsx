import { count } from '@penstroke/runs';
import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
import { type DigitsView, type FoundDigits, PAGE_COUNT } from './use-digits.ts';

export interface DigitSheetProps {
  readonly found: FoundDigits;
  readonly view: DigitsView;
  /** Another page is asked for. */
  readonly onStart: (start: number) => void;
}

/** One page of digits, and the way to the others. */
export function DigitSheet({ found, view: { start, part }, onStart }: DigitSheetProps): JSX.Element {
  const { total, width, height, digits } = found;
  const last = Math.min(start + PAGE_COUNT, total);
  return (
    <>
      <ul class="data-digits" data-testid="digits">
        {digits.map(({ index, label, pixels }) => (
          <li key={index}>
            <PixelImage pixels={pixels} width={width} height={height} label={`${label}, ${part} digit ${index}`} />
          </li>
        ))}
      </ul>
      <nav class="toolbar data-pages" aria-label="Pages of digits">
        <button type="button" disabled={start === 0} onClick={() => onStart(Math.max(0, start - PAGE_COUNT))}>
          Back
        </button>
        <button type="button" disabled={last >= total} onClick={() => onStart(start + PAGE_COUNT)}>
          Next
        </button>
        <span class="hint">
          {count(total === 0 ? 0 : start + 1)} to {count(last)} of {count(total)}
        </span>
      </nav>
    </>
  );
}
