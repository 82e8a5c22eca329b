import '../../styles/what-if.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { findNearest } from '../../client/reader.ts';
import { PixelImage } from '../../components/pixel-image.tsx';
import { saidOf } from '../../words/said-of.ts';
import { texts } from '../../words/texts.ts';
import type { NearDigit } from '../../worker/messages/reader-messages.ts';

const SHOWN = 12;
const SIDE = 28;
/** The pen may still be writing. */
const REST_MS = 400;

/** The training digits that look most like one, pixel by pixel. */
export function NearestPanel({ pixels }: { readonly pixels: Uint8Array }): JSX.Element {
  const { scene, numbers } = texts();
  const [digits, setDigits] = useState<readonly NearDigit[]>();
  const [words, setWords] = useState<string>();

  useEffect(() => {
    let current = true;
    const tell = (text: string | undefined) => current && setWords(text);
    const timer = setTimeout(() => {
      findNearest(pixels, SHOWN, (received) => tell(scene.fetchingTraining(numbers.megabytes(received)))).then(
        (found) => {
          if (current) setDigits(found);
          tell(undefined);
        },
        (error: unknown) => tell(scene.noTraining(saidOf(error))),
      );
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [pixels]);

  return (
    <div class="why">
      <p class="hint">{words ?? scene.nearestHelp}</p>
      {digits ? (
        <ul class="nearest" data-testid="nearest">
          {digits.map(({ index, label, pixels: near, distance }) => (
            <li key={index} data-index={index}>
              <PixelImage pixels={near} width={SIDE} height={SIDE} label={scene.trainingDigit(index)} />
              <b>{label}</b> <span class="hint">{numbers.fixed(distance, 1)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
