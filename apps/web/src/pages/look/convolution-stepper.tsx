import { EXAMPLE_IMAGE, type Matrix, VERTICAL_LINE_FILTER } from '@penstroke/models';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { InputGrid } from './input-grid.tsx';
import { NumberGrid } from './number-grid.tsx';
import { OutputGrid } from './output-grid.tsx';
import { StepperChoices } from './stepper-choices.tsx';
import { type Choices, WINDOW, word, workOut } from './work-out.ts';

const PLAY_MS = 900;

/** A 6x6 picture under a 3x3 window, one position after another, with every product. */
export function ConvolutionStepper(): JSX.Element {
  const [image, setImage] = useState<Matrix>(EXAMPLE_IMAGE);
  const [choices, setChoices] = useState<Choices>({ operation: 'convolution', stride: 1, padding: 'valid' });
  const [position, setPosition] = useState(0);
  const [playing, setPlaying] = useState(false);
  const { output, padding, steps } = useMemo(() => workOut(image, choices), [image, choices]);
  const at = Math.min(position, steps.length - 1);
  const step = steps[at]!;
  const convolves = choices.operation === 'convolution';

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setPosition((now) => (now + 1) % steps.length), PLAY_MS);
    return () => clearInterval(timer);
  }, [playing, steps.length]);

  function choose(fields: Partial<Choices>): void {
    setChoices({ ...choices, ...fields });
    setPosition(0);
  }

  function stopAt(index: number): void {
    setPlaying(false);
    setPosition(index);
  }

  return (
    <div class="stepper">
      <StepperChoices choices={choices} onChange={choose} />
      <div class="stepper-stage">
        <InputGrid image={image} padding={padding} step={step} around={convolves ? '0' : ''} onChange={setImage} />
        {convolves ? <FilterGrid /> : null}
        <OutputGrid output={output} at={at} onChoose={stopAt} />
      </div>
      <p class="stepper-sum" role="status">
        {step.words}
      </p>
      <div class="toolbar">
        <button type="button" disabled={at === 0} onClick={() => setPosition(at - 1)}>
          Back
        </button>
        <button type="button" disabled={at === steps.length - 1} onClick={() => setPosition(at + 1)}>
          Next
        </button>
        <button type="button" onClick={() => setPlaying(!playing)}>
          {playing ? 'Stop' : 'Play'}
        </button>
        <button type="button" onClick={() => setImage(EXAMPLE_IMAGE)} disabled={image === EXAMPLE_IMAGE}>
          Reset numbers
        </button>
        <span class="hint stepper-place">
          position {at + 1} of {steps.length}
        </span>
      </div>
    </div>
  );
}

function FilterGrid(): JSX.Element {
  return (
    <NumberGrid caption="filter: a vertical line" columns={WINDOW}>
      {VERTICAL_LINE_FILTER.flatMap((row, y) =>
        row.map((weight, x) => (
          <span class="num num-weight" key={`${y + 0} ${x + 0}`}>
            {word(weight)}
          </span>
        )),
      )}
    </NumberGrid>
  );
}
