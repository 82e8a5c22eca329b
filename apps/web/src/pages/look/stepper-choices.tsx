import type { JSX } from 'preact';
import { Segmented } from '../../components/segmented.tsx';
import { texts } from '../../words/texts.ts';
import type { Choices } from './work-out.ts';

/** As the tutorials write them, whatever the language. */
const PADDINGS = [
  ['valid', 'VALID'],
  ['same', 'SAME'],
] as const;

export interface StepperChoicesProps {
  readonly choices: Choices;
  readonly onChange: (fields: Partial<Choices>) => void;
}

/** Operation, stride and padding. */
export function StepperChoices({ choices, onChange }: StepperChoicesProps): JSX.Element {
  const { look } = texts();
  const operations = (['convolution', 'max', 'average'] as const).map((kind) => [kind, look.operations[kind]] as const);
  const strides = (['1', '2', '3'] as const).map((stride) => [stride, look.strideOf(Number(stride))] as const);
  return (
    <div class="stepper-choices">
      <Segmented
        name="operation"
        label={look.operation}
        options={operations}
        value={choices.operation}
        onChange={(operation) => onChange({ operation })}
      />
      <Segmented
        name="stride"
        label={look.stride}
        options={strides}
        value={`${choices.stride}`}
        onChange={(stride) => onChange({ stride: Number(stride) as Choices['stride'] })}
      />
      <Segmented
        name="padding"
        label={look.padding}
        options={PADDINGS}
        value={choices.padding}
        onChange={(padding) => onChange({ padding })}
      />
    </div>
  );
}
