import { percent } from '@penstroke/runs';
import type { JSX } from 'preact';
import { PixelImage } from '../../components/pixel-image.tsx';
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
  const right = digits.filter(({ label, prediction }) => label === prediction).length;
  const nameOf = (label: number) => names?.[label] ?? String(label);
  return (
    <section class="panel" aria-label="Digits it reads now">
      <h3 class="section-title">
        It reads{' '}
        <b data-testid="panel-right" data-step={step}>
          {right} of {digits.length}
        </b>
      </h3>
      <ul class="panel-digits">
        {digits.map(({ index, label, prediction, confidence, pixels }) => (
          <li key={index} class={label === prediction ? 'panel-right' : 'panel-wrong'}>
            <button
              type="button"
              class="panel-digit"
              title={`${percent(confidence)} sure`}
              disabled={width !== 28 || height !== 28}
              onClick={() => showInScene(pixels, `Test digit ${index}, a ${nameOf(label)}.`)}
            >
              <PixelImage pixels={pixels} width={width} height={height} label={`a ${nameOf(label)}`} />
              <span class="panel-answer">
                <span class="visually-hidden">read as</span> {nameOf(prediction)}
                <span aria-hidden="true">{label === prediction ? '' : ' ✗'}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
