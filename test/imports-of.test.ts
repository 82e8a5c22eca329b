import { expect, test } from 'vitest';
import { importsOf } from './support/imports-of.ts';

test.each([
  ["import { a } from './x.ts';", ['./x.ts']],
  ["import './x.ts';", ['./x.ts']],
  ["import type { A } from './x.ts';", ['./x.ts']],
  ["import { type A, b } from './x.ts';", ['./x.ts']],
  ["export { a } from './x.ts';", ['./x.ts']],
  ["export type { A } from './x.ts';", ['./x.ts']],
  ["export * from './x.ts';", ['./x.ts']],
  ["const x = await import('./x.ts');", ['./x.ts']],
  ["let x: import('./x.ts').X;", ['./x.ts']],
  ["let x: typeof import('./x.ts');", ['./x.ts']],
  ["import { a } from './x.ts';\nimport { b } from 'y';\nimport type { C } from './x.ts';", ['./x.ts', 'y']],
  ["// import './x.ts'\nconst text = \"import './y.ts'\"; export { text };", []],
  ['const x = await import(name);', []],
  ['export const x = 1;', []],
])('importsOf finds in %j: %j', (text, expected) => {
  expect(importsOf('a.ts', text)).toEqual(expected);
});

test('importsOf reads JSX, and refuses what does not parse', () => {
  expect(importsOf('a.tsx', "import { B } from './b.tsx'; export const a = <B />;")).toEqual(['./b.tsx']);
  expect(() => importsOf('a.ts', 'import {')).toThrow(SyntaxError);
});
