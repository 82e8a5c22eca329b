import type { RecognizedDigit } from '@penstroke/recognizer';
import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
import { texts } from '../../words/texts.ts';

export interface DigitChoiceProps {
  readonly digits: readonly RecognizedDigit[];
  readonly classNames: readonly string[];
  readonly chosen: RecognizedDigit;
  /** Another one is to be looked at, by its place in reading order. */
  readonly onChoose: (place: number) => void;
}

/** The digits of the drawing, one of which is looked at. */
export function DigitChoice({ digits, classNames, chosen, onChoose }: DigitChoiceProps): JSX.Element {
  const { look } = texts();
  return (
    <fieldset class="look-digits" aria-label={look.digit}>
      {digits.map((read, place) => {
        const name = classNames[read.digit] ?? String(read.digit);
        return (
          <button
            type="button"
            key={`${place}`}
            class="look-digit"
            aria-pressed={read === chosen}
            aria-label={look.digitReadAs(place + 1, name)}
            onClick={() => onChoose(place)}
          >
            <PixelImage pixels={read.pixels} width={28} height={28} label="" />
            <span>{name}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
