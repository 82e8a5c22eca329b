import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
import { texts } from '../../words/texts.ts';
import type { PanelReport } from '../../worker/messages/training-messages.ts';
import { showInScene } from './show-in-scene.ts';

/** The same few digits again and again: from wrong to right as the network learns. */
export function PanelView({
  report: { digits, width, height, step },
  names,
}: {
  readonly report: PanelReport;
  readonly names: readonly string[] | undefined;
}): JSX.Element {
  const { train, numbers } = texts();
  const right = digits.filter(({ label, prediction }) => label === prediction).length;
  const nameOf = (label: number) => names?.[label] ?? String(label);
  return (
    <section class="panel" aria-label={train.readsNow}>
      <h3 class="section-title">
        {train.itReads(
          <b data-testid="panel-right" data-step={step}>
            {train.rightOf(right, digits.length)}
          </b>,
        )}
      </h3>
      <ul class="panel-digits">
        {digits.map(({ index, label, prediction, confidence, pixels }) => (
          <li key={index} class={label === prediction ? 'panel-right' : 'panel-wrong'}>
            <button
              type="button"
              class="panel-digit"
              title={train.sure(numbers.percent(confidence))}
              disabled={width !== 28 || height !== 28}
              onClick={() => showInScene(pixels, ['panelDigit', index, nameOf(label)])}
            >
              <PixelImage pixels={pixels} width={width} height={height} label={train.digitOf(nameOf(label))} />
              <span class="panel-answer">
                <span class="visually-hidden">{train.readAs}</span> {nameOf(prediction)}
                <span aria-hidden="true">{label === prediction ? '' : ' ✗'}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
