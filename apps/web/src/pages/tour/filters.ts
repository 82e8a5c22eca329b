import { type Matrix, VERTICAL_LINE_FILTER } from '@penstroke/models';

/** Filters that people make by hand. */
export const FILTERS: readonly { readonly name: string; readonly filter: Matrix }[] = [
  { name: 'Right edges', filter: VERTICAL_LINE_FILTER },
  {
    name: 'Upper edges',
    filter: [
      [-1, -1, -1],
      [0, 0, 0],
      [1, 1, 1],
    ],
  },
  {
    name: 'Rising strokes',
    filter: [
      [-1, -1, 2],
      [-1, 2, -1],
      [2, -1, -1],
    ],
  },
  {
    name: 'Blur',
    filter: [
      [1, 2, 1],
      [2, 4, 2],
      [1, 2, 1],
    ].map((row) => row.map((weight) => weight / 16)),
  },
];
