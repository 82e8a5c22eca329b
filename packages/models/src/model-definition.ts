import type { Seed } from '@penstroke/random';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { ImageShape } from './network-builder.ts';

/** What every network takes. */
export interface CommonModelOptions {
  /** The run's seed: the same seed gives the same initial weights, bit for bit. */
  seed: Seed;
  /** [height, width, channels] of an input image. */
  inputShape?: ImageShape;
  /** The number of logits. */
  classes?: number;
}

/** The value of a network's own option. Where the default is one of several words, `choices` lists them. */
export type OptionValue = number | boolean | string;

/** A network's own option: its default, what it means, and which values it takes. */
export interface OptionDefinition<Value extends OptionValue = OptionValue> {
  readonly default: Value;
  readonly description: string;
  /** The words a string option takes. */
  readonly choices?: readonly Value[];
  /** The range of a number option, both ends included. */
  readonly range?: readonly [least: number, most: number];
}

/** The options a network is built from, all given. */
export type ResolvedOptions<Own extends object> = Required<CommonModelOptions> & Own;

/** A network that `createModel` can build. */
export interface ModelDefinition<Own extends object = Record<string, OptionValue>> {
  readonly name: string;
  /** One line. */
  readonly description: string;
  /** Where the network comes from. */
  readonly source: string;
  readonly inputShape: ImageShape;
  readonly classes: number;
  /** Its own options besides {@link CommonModelOptions}. */
  readonly options: { readonly [Name in keyof Own]: OptionDefinition<Own[Name] & OptionValue> };
  /** Builds the model, from float32 [batch, ...inputShape] to logits [batch, classes]. */
  build(options: ResolvedOptions<Own>): LayersModel;
}
