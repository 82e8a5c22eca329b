/** What page and reader worker say to each other. */

import type { AugmentSpec } from '@penstroke/augment';
import type { ExplainedValue, InspectedConvolution, LayerSummary, NetworkStage } from '@penstroke/models';
import type { Box, RecognizedDigit, RecognizedSign, Stroke } from '@penstroke/recognizer';
import type { Network } from '../../storage/network.ts';
import type { Told } from '../../words/texts.ts';
import type { BackendFacts } from './backend-facts.ts';
import type { MessageFields } from './check-message.ts';
import type { PlaneAxes } from './training-messages.ts';

/** What is to be read. */
export type ReaderInput =
  | { readonly strokes: readonly Stroke[]; readonly penWidth: number }
  | { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

/** Which digits of a set are looked at. */
export interface DigitsQuery {
  readonly part: 'train' | 'test';
  /** -1: all classes. */
  readonly label: number;
  /** Index among those of the class. */
  readonly start: number;
  readonly count: number;
  readonly augment: readonly AugmentSpec[];
  readonly seed: number;
}

export type ReaderRequest =
  | { readonly kind: 'use-network'; readonly network: Network }
  | { readonly kind: 'use-pretrained' }
  | { readonly kind: 'read'; readonly id: number; readonly input: ReaderInput }
  | { readonly kind: 'inspect'; readonly id: number; readonly pixels: Uint8Array }
  | { readonly kind: 'trace'; readonly id: number; readonly pixels: Uint8Array }
  | {
      readonly kind: 'explain';
      readonly id: number;
      readonly pixels: Uint8Array;
      /** Place among the network's stages, and of the value in it. */
      readonly stage: number;
      readonly index: number;
    }
  | { readonly kind: 'why'; readonly id: number; readonly pixels: Uint8Array; readonly output: number }
  | { readonly kind: 'browse'; readonly id: number; readonly query: DigitsQuery }
  | { readonly kind: 'find-misread'; readonly id: number }
  | { readonly kind: 'change'; readonly id: number; readonly pixels: Uint8Array; readonly output: number }
  | {
      readonly kind: 'add-grain';
      readonly id: number;
      readonly pixels: Uint8Array;
      /** The answer that the grain works against. */
      readonly output: number;
      /** Share of full ink that each pixel may change by, 0 to 1. */
      readonly amount: number;
    }
  | {
      readonly kind: 'place';
      readonly id: number;
      readonly pixels: Uint8Array;
      /** With the first question: a network, and the plane of its last layer. */
      readonly network?: Network;
      readonly axes?: PlaneAxes;
    }
  | { readonly kind: 'find-nearest'; readonly id: number; readonly pixels: Uint8Array; readonly count: number };

/** What is known of the network that reads. */
export interface NetworkFacts {
  readonly name: string;
  readonly pretrained: boolean;
  /** What the ten answers are called. */
  readonly classNames: readonly string[];
  /** What all outputs of the network are called, including those that are not digits. */
  readonly outputNames: readonly string[];
  /** From the input to the answer. */
  readonly stages: readonly NetworkStage[];
  readonly parameters: number;
  readonly multiplyAdds: number;
  readonly layers: readonly LayerSummary[];
}

export interface BrowsedDigit {
  readonly index: number;
  readonly label: number;
  readonly pixels: Uint8Array;
}

/** A test digit that the network that reads gets wrong. */
export interface MisreadTestDigit extends BrowsedDigit {
  /** What it is read as. */
  readonly name: string;
  /** Of that, 0 to 1. */
  readonly confidence: number;
  /** Most people would not agree with its label either. */
  readonly disputed: boolean;
}

/** A digit that is changed, and what is read in it then. */
export interface ChangedDigit {
  /** 28x28 bytes, 0 paper to 255 ink. */
  readonly changed: Uint8Array;
  /** Of each output, summing to 1. */
  readonly probabilities: readonly number[];
  /** Root of the sum of the squared changes, in shares of full ink. */
  readonly distance: number;
}

/** A training digit, and how far it is from another. */
export interface NearDigit extends BrowsedDigit {
  /** Root of the sum of the squared differences, in shares of full ink. */
  readonly distance: number;
}

/** Where the network looks for one of its answers. */
export interface WhyMaps {
  /** For each of 28x28 pixels, how much the answer's logit grows with ink there. */
  readonly saliency: Float32Array<ArrayBuffer>;
  /** The answer's probability, and what is left of it with each place covered by paper. */
  readonly whole: number;
  readonly covered: Float32Array<ArrayBuffer>;
  readonly rows: number;
  readonly columns: number;
}

/** The path of one digit through the network that reads. */
export interface TracedDigit {
  /** What each stage gives out, its maps innermost. */
  readonly values: readonly Float32Array<ArrayBuffer>[];
  /** Of each output, summing to 1. */
  readonly probabilities: readonly number[];
}

export type ReaderReply =
  /** The worker holds this lock as long as it lives. */
  | { readonly kind: 'alive'; readonly lock: string }
  | { readonly kind: 'ready'; readonly facts: NetworkFacts; readonly backend: BackendFacts }
  | { readonly kind: 'network-refused'; readonly told: Told }
  | {
      readonly kind: 'reading';
      readonly id: number;
      readonly digits: readonly RecognizedDigit[];
      readonly signs: readonly RecognizedSign[];
      /** Where there is something that is neither. */
      readonly rejected: readonly Box[];
      readonly milliseconds: number;
    }
  | { readonly kind: 'unreadable'; readonly id: number; readonly told: Told }
  | { readonly kind: 'inspection'; readonly id: number; readonly layers: readonly InspectedConvolution[] }
  | ({ readonly kind: 'trace'; readonly id: number } & TracedDigit)
  | { readonly kind: 'explanation'; readonly id: number; readonly explained: ExplainedValue }
  | ({ readonly kind: 'why'; readonly id: number } & WhyMaps)
  | {
      readonly kind: 'digits';
      readonly id: number;
      readonly total: number;
      readonly width: number;
      readonly height: number;
      readonly digits: readonly BrowsedDigit[];
    }
  | {
      readonly kind: 'misread-digits';
      readonly id: number;
      /** Test digits that were read. */
      readonly count: number;
      readonly digits: readonly MisreadTestDigit[];
    }
  | ({ readonly kind: 'changed'; readonly id: number } & ChangedDigit)
  | { readonly kind: 'placed'; readonly id: number; readonly x: number; readonly y: number }
  | { readonly kind: 'nearest'; readonly id: number; readonly digits: readonly NearDigit[] }
  | { readonly kind: 'download'; readonly id: number; readonly receivedBytes: number; readonly totalBytes: number }
  | { readonly kind: 'failed'; readonly id: number; readonly told: Told };

export const READER_REQUESTS: MessageFields = {
  'use-network': { network: 'object' },
  'use-pretrained': {},
  read: { id: 'number', input: 'object' },
  inspect: { id: 'number', pixels: 'bytes' },
  trace: { id: 'number', pixels: 'bytes' },
  explain: { id: 'number', pixels: 'bytes', stage: 'number', index: 'number' },
  why: { id: 'number', pixels: 'bytes', output: 'number' },
  browse: { id: 'number', query: 'object' },
  'find-misread': { id: 'number' },
  change: { id: 'number', pixels: 'bytes', output: 'number' },
  'add-grain': { id: 'number', pixels: 'bytes', output: 'number', amount: 'number' },
  place: { id: 'number', pixels: 'bytes', network: 'object?', axes: 'object?' },
  'find-nearest': { id: 'number', pixels: 'bytes', count: 'number' },
};

export const READER_REPLIES: MessageFields = {
  alive: { lock: 'string' },
  ready: { facts: 'object', backend: 'object' },
  'network-refused': { told: 'array' },
  reading: { id: 'number', digits: 'array', signs: 'array', rejected: 'array', milliseconds: 'number' },
  unreadable: { id: 'number', told: 'array' },
  inspection: { id: 'number', layers: 'array' },
  trace: { id: 'number', values: 'array', probabilities: 'array' },
  explanation: { id: 'number', explained: 'object' },
  why: { id: 'number', saliency: 'bytes', whole: 'number', covered: 'bytes', rows: 'number', columns: 'number' },
  digits: { id: 'number', total: 'number', width: 'number', height: 'number', digits: 'array' },
  changed: { id: 'number', changed: 'bytes', probabilities: 'array', distance: 'number' },
  placed: { id: 'number', x: 'number', y: 'number' },
  nearest: { id: 'number', digits: 'array' },
  'misread-digits': { id: 'number', count: 'number', digits: 'array' },
  download: { id: 'number', receivedBytes: 'number', totalBytes: 'number' },
  failed: { id: 'number', told: 'array' },
};
