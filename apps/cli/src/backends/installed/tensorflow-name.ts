import type { BackendName } from '@penstroke/runs';

/** The backends whose engine is libtensorflow, which `penstroke backend install` brings. */
export const tensorflowNames = ['node', 'cuda'] as const satisfies readonly BackendName[];

/** A backend whose engine is libtensorflow. */
export type TensorflowName = (typeof tensorflowNames)[number];
