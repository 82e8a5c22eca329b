import type { JSX } from 'preact';
import { Segmented } from '../../components/segmented.tsx';
import type { Choices } from './work-out.ts';

const OPERATIONS = [
  ['convolution', 'Convolution'],
  ['max', 'Max-pool'],
  ['average', 'Average-pool'],
] as const;
const STRIDES = [
  ['1', 'stride 1'],
  ['2', 'stride 2'],
  ['3', 'stride 3'],
] as const;
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
  return (
    <div class="stepper-choices">
      <Segmented
        name="operation"
        label="Operation"
        options={OPERATIONS}
        value={choices.operation}
        onChange={(operation) => onChange({ operation })}
      />
      <Segmented
        name="stride"
        label="Stride"
        options={STRIDES}
        value={`${choices.stride}`}
        onChange={(stride) => onChange({ stride: Number(stride) as Choices['stride'] })}
      />
      <Segmented
        name="padding"
        label="Padding"
        options={PADDINGS}
        value={choices.padding}
        onChange={(padding) => onChange({ padding })}
      />
    </div>
  );
}
