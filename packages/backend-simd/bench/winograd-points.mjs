/**
 * Which six points Winograd's transforms should use: the error of two-dimensional tiles in float32 against double precision,
 * relative to the size of the result, for points 0, a, -a, b, -b and infinity. Printed for each (outputs, taps) that
 * assembly/winograd-transforms.ts uses, beside the error of the direct sum. Takes about half a minute.
 *
 *   node bench/winograd-points.mjs
 */
const CANDIDATES_A = [0.5, 0.5625, 0.625, 0.6875, 0.75, 0.875, 1];
const CANDIDATES_B = [1, 1.125, 1.25, 1.375, 1.5, 1.75, 2];
/** [outputs, taps]: 3 x 3 and 5 x 5 forward, then their filter gradients. */
const KINDS = [
  [4, 3],
  [2, 5],
  [3, 4],
  [5, 2],
];
const CHANNELS = 64;
const TRIALS = 60;

const single = Math.fround;
const range = (n) => [...new Array(n).keys()];
const transpose = (m) => m[0].map((_, j) => m.map((row) => row[j]));

/** The coefficients of prod (x - root), the constant first. */
function polynomial(roots) {
  const coefficients = [1];
  for (const root of roots) {
    coefficients.push(0);
    for (let i = coefficients.length - 1; i >= 0; i--) {
      coefficients[i] = (coefficients[i - 1] ?? 0) - root * coefficients[i];
    }
  }
  return coefficients;
}

function matrices(a, b, outputs, taps) {
  const points = [0, a, -a, b, -b];
  const others = (j) => points.filter((_, i) => i !== j);
  const norm = (j) => others(j).reduce((product, p) => product * (points[j] - p), 1);
  return {
    input: [...points.map((_, j) => [...polynomial(others(j)), 0]), polynomial(points)],
    filter: [
      ...points.map((p, j) => range(taps).map((l) => p ** l / norm(j))),
      range(taps).map((l) => +(l === taps - 1)),
    ],
    output: range(outputs).map((i) => [...points.map((p) => p ** i), +(i === outputs - 1)]),
  };
}

/** m x in float32, rounding after each operation. */
function multiply(m, x) {
  return m.map((row) =>
    x[0].map((_, j) =>
      row.reduce((sum, factor, k) => (factor === 0 ? sum : single(sum + single(single(factor) * x[k][j]))), 0),
    ),
  );
}
const sandwich = (m, x) => transpose(multiply(m, transpose(multiply(m, x))));

/** Relative errors of Winograd's way and of the direct sum, over random tiles: inputs in [0, 1), weights in [-1, 1). */
function errors(a, b, [outputs, taps]) {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return single(state / 2 ** 31 - 1);
  };
  const matrix = (n, value) => range(n).map(() => range(n).map(value));
  const { input, filter, output } = matrices(a, b, outputs, taps);
  let [winogradSquares, directSquares, squares] = [0, 0, 0];
  for (let trial = 0; trial < TRIALS; trial++) {
    const sums = matrix(6, () => 0);
    const exact = matrix(outputs, () => 0);
    const direct = matrix(outputs, () => 0);
    for (let channel = 0; channel < CHANNELS; channel++) {
      const d = matrix(6, () => Math.max(0, random()));
      const g = matrix(taps, random);
      const v = sandwich(input, d);
      const u = sandwich(filter, g);
      for (const i of range(6)) for (const j of range(6)) sums[i][j] = single(sums[i][j] + single(v[i][j] * u[i][j]));
      for (const i of range(outputs)) {
        for (const j of range(outputs)) {
          for (const p of range(taps)) {
            for (const q of range(taps)) {
              exact[i][j] += d[i + p][j + q] * g[p][q];
              direct[i][j] = single(direct[i][j] + single(d[i + p][j + q] * g[p][q]));
            }
          }
        }
      }
    }
    const y = sandwich(output, sums);
    for (const i of range(outputs)) {
      for (const j of range(outputs)) {
        winogradSquares += (y[i][j] - exact[i][j]) ** 2;
        directSquares += (direct[i][j] - exact[i][j]) ** 2;
        squares += exact[i][j] ** 2;
      }
    }
  }
  return { winograd: Math.sqrt(winogradSquares / squares), direct: Math.sqrt(directSquares / squares) };
}

const rows = CANDIDATES_A.flatMap((a) => CANDIDATES_B.filter((b) => b > a).map((b) => [a, b])).map(([a, b]) => {
  const results = KINDS.map((kind) => errors(a, b, kind));
  return { a, b, results, worst: Math.max(...results.map(({ winograd }) => winograd)) };
});
rows.sort((x, y) => x.worst - y.worst);
console.log(`${rows.length} pairs; relative errors for (outputs, taps) ${KINDS.map((kind) => `(${kind})`).join(' ')}`);
for (const { a, b, results } of rows) {
  console.log(
    `a ${a}`.padEnd(10),
    `b ${b}`.padEnd(8),
    results.map(({ winograd }) => winograd.toExponential(2)).join('  '),
  );
}
console.log('direct'.padEnd(19), rows[0].results.map(({ direct }) => direct.toExponential(2)).join('  '));
