import { type Matrix, VERTICAL_LINE_FILTER } from '@penstroke/models';
import type { Texts } from '../../words/texts.ts';

/** Filters that people make by hand. */
export const FILTERS: readonly {
  /** Under which its words are found. */ readonly name: keyof Texts['tour']['convolution']['filters'];
  readonly filter: Matrix;
}[] = [
  { name: 'right', filter: VERTICAL_LINE_FILTER },
  {
    name: 'upper',
    filter: [
      [-1, -1, -1],
      [0, 0, 0],
      [1, 1, 1],
    ],
  },
  {
    name: 'rising',
    filter: [
      [-1, -1, 2],
      [-1, 2, -1],
      [2, -1, -1],
    ],
  },
  {
    name: 'blur',
    filter: [
      [1, 2, 1],
      [2, 4, 2],
      [1, 2, 1],
    ].map((row) => row.map((weight) => weight / 16)),
  },
];
