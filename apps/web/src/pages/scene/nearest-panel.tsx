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
  const [received, setReceived] = useState<number>();
  const [problem, setProblem] = useState<unknown>();

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      findNearest(pixels, SHOWN, (bytes) => current && setReceived(bytes)).then(
        (found) => {
          if (!current) return;
          setDigits(found);
          setReceived(undefined);
          setProblem(undefined);
        },
        (error: unknown) => current && setProblem(error),
      );
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [pixels]);

  const words = problem
    ? scene.noTraining(saidOf(problem))
    : received === undefined
      ? scene.nearestHelp
      : scene.fetchingTraining(numbers.megabytes(received));
  return (
    <div class="why">
      <p class="hint">{words}</p>
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
