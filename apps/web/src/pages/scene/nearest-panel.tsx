import '../../styles/what-if.css';
import { messageOf } from '@penstroke/errors';
import { megabytes } from '@penstroke/runs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { findNearest } from '../../client/reader.ts';
import { PixelImage } from '../../components/pixel-image.tsx';
import type { NearDigit } from '../../worker/messages/reader-messages.ts';

const SHOWN = 12;
const SIDE = 28;
/** The pen may still be writing. */
const REST_MS = 400;

/** The training digits that look most like one, pixel by pixel. */
export function NearestPanel({ pixels }: { readonly pixels: Uint8Array }): JSX.Element {
  const [digits, setDigits] = useState<readonly NearDigit[]>();
  const [words, setWords] = useState<string>();

  useEffect(() => {
    let current = true;
    const tell = (text: string | undefined) => current && setWords(text);
    const timer = setTimeout(() => {
      findNearest(pixels, SHOWN, (received) => tell(`Fetching the training digits: ${megabytes(received)}`)).then(
        (found) => {
          if (current) setDigits(found);
          tell(undefined);
        },
        (error: unknown) => tell(`The training digits cannot be fetched (${messageOf(error)}).`),
      );
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [pixels]);

  return (
    <div class="why">
      <p class="hint">
        {words ??
          'Of 60,000 training digits, those that differ least from yours, pixel by pixel. A network never compares like this: it has no digits, only what it learnt from them.'}
      </p>
      {digits ? (
        <ul class="nearest" data-testid="nearest">
          {digits.map(({ index, label, pixels: near, distance }) => (
            <li key={index} data-index={index}>
              <PixelImage pixels={near} width={SIDE} height={SIDE} label={`training digit ${index}`} />
              <b>{label}</b> <span class="hint">{distance.toFixed(1)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
