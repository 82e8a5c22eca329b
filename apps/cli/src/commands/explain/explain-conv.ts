import {
  convolutionArithmetic,
  EXAMPLE_IMAGE,
  explainConvolution,
  explainPooling,
  VERTICAL_LINE_FILTER,
} from '@penstroke/models';
import { count } from '@penstroke/runs';
import type { CliIo } from '../../terminal/cli-io.ts';
import { result, resultJson } from '../../terminal/show.ts';

/** The layer whose arithmetic is worked out: 128 filters of 4x4 over a 299x299 picture in colour. */
const EXAMPLE_LAYER = {
  inputHeight: 299,
  inputWidth: 299,
  inputChannels: 3,
  filterHeight: 4,
  filterWidth: 4,
  filters: 128,
} as const;

/** Works out the example convolution, its variants, pooling, and the arithmetic of a layer. */
export function explainConv(io: CliIo, { json }: { readonly json?: true | undefined }): void {
  const example = { input: EXAMPLE_IMAGE, filter: VERTICAL_LINE_FILTER };
  const plain = explainConvolution(example);
  const strided = explainConvolution({ ...example, stride: 2 });
  const same = explainConvolution({ ...example, padding: 'same' });
  const max = explainPooling({ input: plain.output, size: 2, kind: 'max' });
  const average = explainPooling({ input: plain.output, size: 2, kind: 'average' });
  const arithmetic = convolutionArithmetic(EXAMPLE_LAYER);
  if (json) {
    resultJson(io, { ...example, plain, strided, same, max, average, layer: EXAMPLE_LAYER, arithmetic });
    return;
  }
  const say = (text = ''): void => result(io, text.split('\n'));
  say('The input, 6x6 pixels:\n');
  say(matrix(EXAMPLE_IMAGE));
  say('\nThe filter, 3x3 weights, which answers to vertical lines:\n');
  say(matrix(VERTICAL_LINE_FILTER));
  say('\nIt is laid on the input at every place where it fits; pixels and weights are multiplied and summed:\n');
  for (const step of plain.steps) {
    const terms = step.products.map((row) => row.map(signed).join(' ')).join('  |  ');
    say(`row ${step.row + 1}, column ${step.column + 1}:  ${terms}  =  ${step.sum}`);
  }
  say('\nThe output, 4x4:\n');
  say(matrix(plain.output));
  say('\nWith stride 2 the filter moves two pixels at a time, and the output is 2x2:\n');
  say(matrix(strided.output));
  say('\nWith SAME padding zeros are laid around the input, and the output is as large as the input:\n');
  say(matrix(same.output));
  say('\nMax-pooling 2x2 keeps the largest of four numbers of the 4x4 output, average pooling their mean:\n');
  say(matrix(max.output));
  say();
  say(matrix(average.output));
  const { parameters, multiplications } = arithmetic;
  say(
    `\nA layer of 128 filters of 4x4 on 3 channels has (4 * 4 * 3 + 1) * 128 = ${count(parameters)} parameters; at the\n299 x 299 places of a picture it multiplies 4 * 4 * 3 * 128 * 299 * 299 = ${count(multiplications)} times.`,
  );
}

function matrix(rows: readonly (readonly number[])[]): string {
  const width = Math.max(...rows.flat().map((value) => String(value).length));
  return rows.map((row) => `  ${row.map((value) => String(value).padStart(width)).join('  ')}`).join('\n');
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`;
}
