/** Pen strokes: written forms of digits that MNIST, of American writers, has few of, and things that are not digits. */
import { blank } from './bitmap.mjs';

/** Catmull-Rom points through a path. */
function smooth(path, steps = 8) {
  if (path.length < 3) return path;
  const out = [];
  for (let i = 0; i < path.length - 1; i++) {
    const p0 = path[Math.max(0, i - 1)];
    const p1 = path[i];
    const p2 = path[i + 1];
    const p3 = path[Math.min(path.length - 1, i + 2)];
    for (let k = 0; k < steps; k++) {
      const t = k / steps;
      out.push(
        [0, 1].map(
          (axis) =>
            0.5 *
            (2 * p1[axis] +
              (p2[axis] - p0[axis]) * t +
              (2 * p0[axis] - 5 * p1[axis] + 4 * p2[axis] - p3[axis]) * t * t +
              (3 * p1[axis] - p0[axis] - 3 * p2[axis] + p3[axis]) * t * t * t),
        ),
      );
    }
  }
  out.push(path.at(-1));
  return out;
}

/** A bitmap of paths in the unit square, drawn with a round pen. */
export function pen(paths, penWidth, { side = 112, curved = true } = {}) {
  const bitmap = blank(side, side);
  const radius = (penWidth * side) / 2;
  for (const path of paths) {
    const points = (curved ? smooth(path) : path).map(([x, y]) => [(0.15 + 0.7 * x) * side, (0.15 + 0.7 * y) * side]);
    if (points.length === 1) points.push(points[0]);
    for (let i = 1; i < points.length; i++) segment(bitmap, points[i - 1], points[i], radius);
  }
  return bitmap;
}

function segment({ ink, width, height }, [ax, ay], [bx, by], radius) {
  const reach = radius + 1;
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  for (let y = Math.max(0, Math.floor(Math.min(ay, by) - reach)); y < Math.min(height, Math.max(ay, by) + reach); y++) {
    for (
      let x = Math.max(0, Math.floor(Math.min(ax, bx) - reach));
      x < Math.min(width, Math.max(ax, bx) + reach);
      x++
    ) {
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
      const ox = x - ax - t * dx;
      const oy = y - ay - t * dy;
      const amount = Math.min(1, Math.max(0, radius + 0.5 - Math.sqrt(ox * ox + oy * oy)));
      if (amount > ink[y * width + x]) ink[y * width + x] = amount;
    }
  }
}

const oval = (cx, cy, rx, ry, from = -90, to = 270, count = 12) =>
  Array.from({ length: count + 1 }, (_, i) => {
    const t = ((from + ((to - from) * i) / count) * Math.PI) / 180;
    return [cx + rx * Math.cos(t), cy + ry * Math.sin(t)];
  });

/** Forms by digit; each makes its paths from draws. */
const FORMS = {
  0: [
    (d) => [oval(0.5, 0.5, d.uniform(0.25, 0.42), 0.5)],
    (d) => [
      oval(0.5, 0.5, d.uniform(0.28, 0.42), 0.5),
      [
        [d.uniform(0.65, 0.95), d.uniform(0.02, 0.2)],
        [d.uniform(0.05, 0.35), d.uniform(0.8, 0.98)],
      ],
    ],
    (d) => [oval(0.5, 0.5, d.uniform(0.28, 0.42), 0.5, -80, d.uniform(240, 275))],
  ],
  1: [
    (d) => {
      const x = d.uniform(0.55, 0.8);
      return [
        [
          [x - d.uniform(0.2, 0.62), d.uniform(0.18, 0.62)],
          [x, 0],
        ],
        [
          [x, 0],
          [x + d.normal(0.04), 1],
        ],
      ];
    },
    (d) => {
      const x = d.uniform(0.5, 0.75);
      return [
        [
          [x - d.uniform(0.3, 0.6), d.uniform(0.35, 0.75)],
          [x, 0],
        ],
        [
          [x, 0],
          [x + d.normal(0.03), 1],
        ],
      ];
    },
    (d) => {
      const x = d.uniform(0.5, 0.6);
      return [
        [
          [x - d.uniform(0.12, 0.35), d.uniform(0.12, 0.3)],
          [x, 0],
        ],
        [
          [x, 0],
          [x, 1],
        ],
        [
          [x - d.uniform(0.15, 0.35), 1],
          [x + d.uniform(0.15, 0.35), 1],
        ],
      ];
    },
    (d) => [
      [
        [0.5 + d.normal(0.12), 0],
        [0.5 + d.normal(0.05), 1],
      ],
    ],
  ],
  2: [
    (d) => [
      [
        [0.15, 0.28],
        [0.3, 0.04],
        [0.62, 0],
        [0.8, 0.22],
        [0.68, 0.48],
        [0.4, 0.72],
        [0.12, 0.96],
      ],
      [
        [0.12, 0.96],
        [0.9, d.uniform(0.92, 1)],
      ],
    ],
    (d) => [
      [
        [0.18, 0.25],
        [0.35, 0.03],
        [0.65, 0.02],
        [0.78, 0.25],
        [0.62, 0.55],
        [0.3, 0.88],
        [0.15, 0.92],
        [0.18, 0.78],
        [0.38, 0.82],
        [0.6, d.uniform(0.92, 1)],
        [0.9, d.uniform(0.88, 0.98)],
      ],
    ],
  ],
  3: [
    () => [
      [
        [0.18, 0.14],
        [0.45, 0],
        [0.75, 0.12],
        [0.7, 0.36],
        [0.4, 0.46],
        [0.78, 0.58],
        [0.82, 0.82],
        [0.5, 1],
        [0.15, 0.88],
      ],
    ],
    (d) => [
      [
        [0.15, 0],
        [0.82, 0],
      ],
      [
        [0.82, 0],
        [0.42, d.uniform(0.36, 0.44)],
      ],
      [
        [0.42, 0.4],
        [0.8, 0.52],
        [0.85, 0.8],
        [0.5, 1],
        [0.15, 0.9],
      ],
    ],
  ],
  4: [
    (d) => [
      [
        [d.uniform(0.2, 0.4), 0],
        [0.1, d.uniform(0.5, 0.66)],
      ],
      [
        [0.1, 0.6],
        [0.95, 0.6 + d.normal(0.03)],
      ],
      [
        [d.uniform(0.62, 0.78), d.uniform(0, 0.35)],
        [d.uniform(0.6, 0.75), 1],
      ],
    ],
    (d) => [
      [
        [0.65, 0],
        [0.08, d.uniform(0.6, 0.72)],
      ],
      [
        [0.08, 0.67],
        [0.95, 0.67],
      ],
      [
        [0.66, d.uniform(0, 0.4)],
        [0.66, 1],
      ],
    ],
    () => [
      [
        [0.2, 0],
        [0.15, 0.45],
        [0.4, 0.55],
        [0.75, 0.45],
      ],
      [
        [0.78, 0],
        [0.72, 1],
      ],
    ],
  ],
  5: [
    (d) => [
      [
        [0.28, 0],
        [0.22, 0.42],
        [0.55, 0.36],
        [0.84, 0.55],
        [0.78, 0.86],
        [0.45, 1],
        [0.12, 0.9],
      ],
      [
        [0.28, d.normal(0.02)],
        [d.uniform(0.75, 0.95), d.normal(0.03)],
      ],
    ],
    (d) => [
      [
        [0.28, 0.06],
        [0.24, 0.42],
        [0.55, 0.38],
        [0.82, 0.58],
        [0.74, 0.88],
        [0.42, 1],
        [0.12, 0.92],
      ],
      [
        [0.32 + d.uniform(0, 0.12), -0.02],
        [d.uniform(0.8, 1), -0.04],
      ],
    ],
  ],
  6: [
    (d) => [
      [
        [d.uniform(0.6, 0.8), 0],
        [0.3, 0.3],
        [0.15, 0.68],
        [0.35, 0.98],
        [0.7, 0.94],
        [0.82, 0.7],
        [0.62, 0.5],
        [0.3, 0.58],
        [0.17, 0.75],
      ],
    ],
    () => [
      [
        [0.5, 0],
        [0.22, 0.4],
        [0.2, 0.8],
      ],
      oval(0.48, 0.74, 0.29, 0.26),
    ],
  ],
  7: [
    (d) => [
      [
        [0.12, d.normal(0.02)],
        [0.85, d.normal(0.02)],
      ],
      [
        [0.85, 0],
        [d.uniform(0.3, 0.5), 1],
      ],
      [
        [d.uniform(0.28, 0.4), 0.5],
        [d.uniform(0.75, 0.9), d.uniform(0.44, 0.52)],
      ],
    ],
    (d) => [
      [
        [0.12, 0],
        [0.85, 0],
      ],
      [
        [0.85, 0],
        [d.uniform(0.25, 0.5), 1],
      ],
    ],
    (d) => [
      [
        [0.12, d.uniform(0.1, 0.2)],
        [0.14, 0],
      ],
      [
        [0.14, 0],
        [0.85, 0],
      ],
      [
        [0.85, 0],
        [d.uniform(0.3, 0.5), 1],
      ],
      ...(d.chance(0.5)
        ? [
            [
              [0.35, 0.5],
              [0.82, 0.46],
            ],
          ]
        : []),
    ],
  ],
  8: [
    (d) => [oval(0.5, 0.24, d.uniform(0.2, 0.28), 0.24), oval(0.5, 0.74, d.uniform(0.26, 0.36), 0.26)],
    () => [
      [
        [0.72, 0.12],
        [0.45, 0],
        [0.26, 0.2],
        [0.5, 0.45],
        [0.78, 0.72],
        [0.5, 1],
        [0.2, 0.76],
        [0.45, 0.5],
        [0.72, 0.25],
        [0.68, 0.08],
      ],
    ],
  ],
  9: [
    (d) => [
      oval(0.5, 0.28, d.uniform(0.26, 0.34), 0.28),
      [
        [0.8, 0.28],
        [d.uniform(0.68, 0.82), 1],
      ],
    ],
    () => [
      [
        [0.8, 0.2],
        [0.5, 0],
        [0.22, 0.24],
        [0.42, 0.5],
        [0.76, 0.36],
        [0.82, 0.15],
        [0.82, 0.6],
        [0.66, 0.96],
        [0.3, 0.96],
      ],
    ],
    (d) => [
      [
        [0.78, 0.12],
        [0.45, 0],
        [0.2, 0.26],
        [0.45, 0.48],
        [0.78, 0.3],
      ],
      [
        [0.8, 0.05],
        [0.76, 0.55],
        [d.uniform(0.4, 0.7), 1],
      ],
    ],
  ],
};

const jitter = (paths, d, deviation) =>
  paths.map((path) => path.map(([x, y]) => [x + d.normal(deviation), y + d.normal(deviation)]));

/** A written digit. */
export function strokeDigit(digit, draws) {
  const paths = jitter(draws.pick(FORMS[digit])(draws), draws, 0.022);
  return pen(paths, draws.uniform(0.05, 0.15), { curved: true });
}

/** Written signs: the classes after "none". */
export function strokeSign(name, d) {
  const forms = {
    plus: () => [
      [
        [0.1, 0.5],
        [0.9, 0.5 + d.normal(0.04)],
      ],
      [
        [0.5 + d.normal(0.04), 0.1],
        [0.5, 0.9],
      ],
    ],
    times: () => [
      [
        [0.12, 0.12],
        [0.88, 0.88],
      ],
      [
        [0.88, 0.12],
        [0.12, 0.88],
      ],
    ],
    percent: () => [
      [
        [0.88, 0],
        [0.12, 1],
      ],
      oval(0.22, 0.22, d.uniform(0.12, 0.2), d.uniform(0.13, 0.22)),
      oval(0.78, 0.78, d.uniform(0.12, 0.2), d.uniform(0.13, 0.22)),
    ],
    euro: () => [
      oval(0.58, 0.5, 0.38, 0.5, d.uniform(40, 70), d.uniform(290, 320)),
      [
        [0.02, 0.4],
        [0.68, 0.4 + d.normal(0.02)],
      ],
      [
        [0.02, 0.58],
        [0.62, 0.58 + d.normal(0.02)],
      ],
    ],
    dollar: () => [
      [
        [0.82, 0.2],
        [0.5, 0.08],
        [0.2, 0.28],
        [0.5, 0.5],
        [0.82, 0.7],
        [0.5, 0.92],
        [0.16, 0.8],
      ],
      [
        [0.5, -0.08],
        [0.5, 1.08],
      ],
    ],
    pound: () => [
      [
        [0.82, 0.18],
        [0.6, 0],
        [0.36, 0.2],
        [0.4, 0.6],
        [0.3, 0.9],
        [0.12, 0.98],
        [0.4, 0.9],
        [0.65, 1],
        [0.9, 0.9],
      ],
      [
        [0.14, 0.52],
        [0.68, 0.5],
      ],
    ],
  };
  return pen(jitter(forms[name](), d, 0.02), d.uniform(0.05, 0.13));
}

/** Something that is neither digit nor letter. */
export function strokeNonsense(d) {
  const width = d.uniform(0.04, 0.14);
  const free = (count) => Array.from({ length: count }, () => [d.uniform(), d.uniform()]);
  const straight = (paths) => pen(jitter(paths, d, 0.03), width, { curved: false });
  switch (d.below(14)) {
    case 0:
      return pen([free(4 + d.below(5))], width);
    case 1:
      return pen([free(3 + d.below(3)), free(2 + d.below(3))], width);
    case 2:
      return straight([
        [
          [0.5, 0],
          [1, 0.95],
          [0, 0.95],
          [0.5, 0],
        ],
      ]);
    case 3:
      return straight([
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
          [0, 0],
        ],
      ]);
    case 4:
      return straight([
        [
          [0, 0.5],
          [0.35, 0.95],
          [1, 0.05],
        ],
      ]);
    case 5: {
      const count = 5 + d.below(5);
      return straight([Array.from({ length: count }, (_, i) => [i / (count - 1), i % 2 ? 0.25 : 0.75])]);
    }
    case 6:
      return straight([
        [
          [0, 0.5],
          [1, 0.5 + d.normal(0.1)],
        ],
      ]);
    case 7:
      return straight([
        [
          [0, d.uniform(0, 1)],
          [1, 0.5],
        ],
        [
          [d.uniform(0.2, 0.8), 0],
          [d.uniform(0.2, 0.8), 1],
        ],
        [
          [d.uniform(0.2, 0.8), 0],
          [d.uniform(0.2, 0.8), 1],
        ],
      ]);
    case 8:
      return straight(
        d.chance(0.5)
          ? [
              [
                [0, 0],
                [0, 1],
              ],
              [
                [0, 1],
                [1, 1],
              ],
            ]
          : [
              [
                [0, 0],
                [1, 0],
              ],
              [
                [1, 0],
                [1, 1],
              ],
            ],
      );
    case 9: {
      const turns = d.uniform(1.8, 3.2);
      return pen(
        [
          Array.from({ length: 24 }, (_, i) => [
            0.5 + (i / 48) * Math.cos((turns * 2 * Math.PI * i) / 24),
            0.5 + (i / 48) * Math.sin((turns * 2 * Math.PI * i) / 24),
          ]),
        ],
        width * 0.7,
      );
    }
    case 10:
      return straight([
        [
          [0.25, 0],
          [0.25, 1],
        ],
        [
          [0.75, 0],
          [0.75, 1],
        ],
        ...(d.chance(0.5)
          ? [
              [
                [0, 0.5],
                [1, 0.5],
              ],
            ]
          : []),
      ]);
    case 11: {
      const points = Array.from({ length: 6 }, (_, i) => [
        0.5 + 0.5 * Math.sin((i * 4 * Math.PI) / 5),
        0.5 - 0.5 * Math.cos((i * 4 * Math.PI) / 5),
      ]);
      return straight([points]);
    }
    case 12:
      return pen(
        [
          oval(0.5, 0.5, 0.5, 0.5),
          oval(0.32, 0.38, 0.04, 0.05),
          oval(0.68, 0.38, 0.04, 0.05),
          oval(0.5, 0.55, 0.26, 0.24, 20, 160, 6),
        ],
        width * 0.7,
      );
    default:
      return pen([oval(0.4, 0.5, 0.35, 0.5, d.uniform(50, 90), d.uniform(270, 310))], width);
  }
}
