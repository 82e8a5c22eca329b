import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
import { texts } from '../../words/texts.ts';
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
  const { data, numbers } = texts();
  const { count } = numbers;
  const last = Math.min(start + PAGE_COUNT, total);
  return (
    <>
      <ul class="data-digits" data-testid="digits">
        {digits.map(({ index, label, pixels }) => (
          <li key={index}>
            <PixelImage pixels={pixels} width={width} height={height} label={data.digit(label, part, index)} />
          </li>
        ))}
      </ul>
      <nav class="toolbar data-pages" aria-label={data.pages}>
        <button type="button" disabled={start === 0} onClick={() => onStart(Math.max(0, start - PAGE_COUNT))}>
          {data.back}
        </button>
        <button type="button" disabled={last >= total} onClick={() => onStart(start + PAGE_COUNT)}>
          {data.next}
        </button>
        <span class="hint">{data.range(count(total === 0 ? 0 : start + 1), count(last), count(total))}</span>
      </nav>
    </>
  );
}
