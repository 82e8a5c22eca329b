/** What page and comparing worker say to each other. */

import type { AugmentKind } from '@penstroke/augment';
import type { Recipe } from '@penstroke/recipes';
import type { Texts, Told } from '../../words/texts.ts';
import type { MessageFields } from './check-message.ts';
import type { Doing } from './training-messages.ts';

/** One of the networks that are trained after each other. */
export interface ComparedNetwork {
  /** Under which its words are found. */
  readonly name: keyof Texts['tour']['networks'];
  readonly model: Recipe['model'];
  /** How each batch is varied; as it is without. */
  readonly augment?: readonly AugmentKind[];
}

/** Networks that differ in one thing, and what is the same for all. */
export interface Comparison {
  readonly networks: readonly ComparedNetwork[];
  /** The first of MNIST's training digits; those after them, `validationCount`, are read after each pass. */
  readonly trainCount: number;
  readonly validationCount: number;
  /** The first of MNIST's test digits, which are read once, at the end. */
  readonly testCount: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly seed: number;
}

/** A network at the end of its training. */
export interface ComparedResult {
  readonly testAccuracy: number;
  readonly testErrors: number;
  readonly testCount: number;
  /** Share of the digits it has learnt from that it reads correctly. */
  readonly trainAccuracy: number;
  readonly trainSeconds: number;
  readonly parameters: number;
  readonly multiplyAdds: number;
}

export type ComparisonRequest = { readonly kind: 'compare'; readonly comparison: Comparison };

export type ComparisonReply =
  /** The worker holds this lock as long as it lives. */
  | { readonly kind: 'alive'; readonly lock: string }
  | { readonly kind: 'progress'; readonly what: Doing; readonly receivedBytes?: number; readonly totalBytes?: number }
  | { readonly kind: 'update'; readonly network: number; readonly step: number; readonly steps: number }
  | { readonly kind: 'pass'; readonly network: number; readonly step: number; readonly accuracy: number }
  | { readonly kind: 'result'; readonly network: number; readonly result: ComparedResult }
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly told: Told };

export const COMPARISON_REQUESTS: MessageFields = { compare: { comparison: 'object' } };

export const COMPARISON_REPLIES: MessageFields = {
  alive: { lock: 'string' },
  progress: { what: 'string', receivedBytes: 'number?', totalBytes: 'number?' },
  update: { network: 'number', step: 'number', steps: 'number' },
  pass: { network: 'number', step: 'number', accuracy: 'number' },
  result: { network: 'number', result: 'object' },
  finished: {},
  failed: { told: 'array' },
};
