import { EXAMPLE_IMAGE, type Matrix, VERTICAL_LINE_FILTER } from '@penstroke/models';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { texts } from '../../words/texts.ts';
import { FilterGrid } from './filter-grid.tsx';
import { InputGrid } from './input-grid.tsx';
import { OutputGrid } from './output-grid.tsx';
import { StepperChoices } from './stepper-choices.tsx';
import { type Choices, POOL_WINDOW, workOut } from './work-out.ts';

const PLAY_MS = 900;

/** What the stepper begins with. */
export interface StepperStart {
  readonly image: Matrix;
  readonly filter: Matrix;
  /** What people call the filter. */
  readonly words: string;
}

const EXAMPLE = { image: EXAMPLE_IMAGE, filter: VERTICAL_LINE_FILTER };

/** A small picture under a window, one position after another, with every product; all its numbers can be changed. */
export function ConvolutionStepper({ start: given }: { readonly start?: StepperStart }): JSX.Element {
  const words = texts();
  const { look } = words;
  const start = given ?? { ...EXAMPLE, words: look.verticalLine };
  const [image, setImage] = useState(start.image);
  const [choices, setChoices] = useState<Choices>({
    filter: start.filter,
    operation: 'convolution',
    stride: 1,
    padding: 'valid',
  });
  const [position, setPosition] = useState(0);
  const [playing, setPlaying] = useState(false);
  const { output, padding, steps } = useMemo(() => {
    // Its sums are written as the language writes numbers.
    void words;
    return workOut(image, choices);
  }, [image, choices, words]);
  const at = Math.min(position, steps.length - 1);
  const step = steps[at]!;
  const { filter } = choices;
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

  function reset(): void {
    setImage(start.image);
    setChoices({ ...choices, filter: start.filter });
  }

  function stopAt(index: number): void {
    setPlaying(false);
    setPosition(index);
  }

  return (
    <div class="stepper">
      <StepperChoices choices={choices} onChange={choose} />
      <div class="stepper-stage">
        <InputGrid
          image={image}
          padding={padding}
          step={step}
          window={convolves ? [filter.length, filter[0]!.length] : [POOL_WINDOW, POOL_WINDOW]}
          around={convolves ? '0' : ''}
          onChange={setImage}
        />
        {convolves ? (
          <FilterGrid
            filter={filter}
            words={filter === start.filter ? start.words : look.filterChanged}
            onChange={(next) => setChoices({ ...choices, filter: next })}
          />
        ) : null}
        <OutputGrid output={output} at={at} onChoose={stopAt} />
      </div>
      <p class="stepper-sum" role="status">
        {step.words}
      </p>
      <div class="toolbar">
        <button type="button" disabled={at === 0} onClick={() => setPosition(at - 1)}>
          {look.back}
        </button>
        <button type="button" disabled={at === steps.length - 1} onClick={() => setPosition(at + 1)}>
          {look.next}
        </button>
        <button type="button" onClick={() => setPlaying(!playing)}>
          {playing ? look.stop : look.play}
        </button>
        <button type="button" onClick={reset} disabled={image === start.image && filter === start.filter}>
          {look.reset}
        </button>
        <span class="hint stepper-place">{look.position(at + 1, steps.length)}</span>
      </div>
    </div>
  );
}
