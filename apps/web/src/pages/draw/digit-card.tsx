import type { RecognizedDigit } from '@penstroke/recognizer';
import { isUnsure, percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';

/** One digit: the answer, the picture the network sees, and its ten probabilities. */
export function DigitCard({ read, classNames }: { read: RecognizedDigit; classNames: readonly string[] }): JSX.Element {
  const name = classNames[read.digit] ?? String(read.digit);
  return (
    <li class="digit-card">
      <div class="digit-card-head">
        <PixelImage
          pixels={read.pixels}
          width={28}
          height={28}
          class="seen"
          label={`The 28 by 28 pixels that were read as ${name}`}
        />
        <div>
          <p class="digit-card-answer">{name}</p>
          <p class="digit-card-confidence">
            {percent(read.confidence, 1)}
            {isUnsure(read) ? ', unsure' : ''}
          </p>
        </div>
      </div>
      <dl class="bars">
        {read.probabilities.map((probability, digit) => (
          <div class={digit === read.digit ? 'bar bar-best' : 'bar'} key={classNames[digit]}>
            <dt>{classNames[digit]}</dt>
            <dd>
              <span class="bar-track">
                <span class="bar-fill" style={{ '--share': String(probability) }} />
              </span>
              <span class="bar-number">{percent(probability, 1)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
