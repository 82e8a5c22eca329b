import type { RecognizedDigit } from '@penstroke/recognizer';
import { isUnsure } from '@penstroke/runs';
import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
import { texts } from '../../words/texts.ts';

/** One digit: the answer, the picture the network sees, and its ten probabilities. */
export function DigitCard({ read, classNames }: { read: RecognizedDigit; classNames: readonly string[] }): JSX.Element {
  const name = classNames[read.digit] ?? String(read.digit);
  const { answer, numbers } = texts();
  const sure = numbers.percent(read.confidence, 1);
  return (
    <li class="digit-card">
      <div class="digit-card-head">
        <PixelImage pixels={read.pixels} width={28} height={28} class="seen" label={answer.seen(name)} />
        <div>
          <p class="digit-card-answer">{name}</p>
          <p class="digit-card-confidence">{isUnsure(read) ? answer.unsure(sure) : sure}</p>
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
              <span class="bar-number">{numbers.percent(probability, 1)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
