import { expect, test, vi } from 'vitest';

vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {} });
const { CELLS } = await import('./draw-store.ts');
const { decodeDrawing, encodeDrawing } = await import('./persist-drawing.ts');

const cells = Uint8Array.from({ length: CELLS * CELLS }, (_, at) => (at % 7 === 0 ? 1 : 0));
const strokes = [
  [{ x: 1.25, y: -3 }],
  [
    { x: 400, y: 0.04 },
    { x: 799.96, y: 12 },
  ],
];

test('a drawing comes back as it was, to a tenth of the paper’s unit', () => {
  const back = decodeDrawing(encodeDrawing({ tool: 'cells', strokes, cells }))!;
  expect(back.tool).toBe('cells');
  expect(back.cells).toEqual(cells);
  back.strokes.forEach((stroke, at) => {
    stroke.forEach(({ x, y }, point) => {
      expect(Math.abs(x - strokes[at]![point]!.x)).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(y - strokes[at]![point]!.y)).toBeLessThanOrEqual(0.0501);
    });
  });
  expect(back.strokes.map(({ length }) => length)).toEqual([1, 2]);
});

test.each([
  '',
  'null',
  '{}',
  '{"tool":"brush","cells":"","strokes":[]}',
  JSON.stringify({ tool: 'pen', cells: '2'.repeat(256), strokes: [] }),
  JSON.stringify({ tool: 'pen', cells: '0'.repeat(256), strokes: [[1, 2, 3]] }),
  JSON.stringify({ tool: 'pen', cells: '0'.repeat(256), strokes: [[1, 'x']] }),
])('%j is not a drawing', (text) => {
  expect(decodeDrawing(text)).toBeUndefined();
});
