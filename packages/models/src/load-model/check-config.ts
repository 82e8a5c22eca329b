import { fail, type Json } from './json.ts';

const words = (text: string): string[] => text.split(' ');

/** The keys that tfjs-layers reads of every layer, and Keras writes. */
const COMMON = words('name trainable dtype batch_input_shape');
const WEIGHTED = words(
  'activation use_bias bias_initializer bias_regularizer activity_regularizer bias_constraint kernel_initializer kernel_regularizer kernel_constraint',
);
const SLIDING = words('strides padding data_format');

/** The keys of each layer's config, as TensorFlow.js and Keras write them. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  Conv2D: [...WEIGHTED, ...SLIDING, ...words('filters kernel_size dilation_rate')],
  DepthwiseConv2D: [
    ...WEIGHTED,
    ...SLIDING,
    ...words(
      'kernel_size dilation_rate depth_multiplier depthwise_initializer depthwise_regularizer depthwise_constraint',
    ),
  ],
  Dense: [...WEIGHTED, 'units'],
  BatchNormalization: words(
    'axis momentum epsilon center scale beta_initializer gamma_initializer moving_mean_initializer moving_variance_initializer beta_regularizer gamma_regularizer beta_constraint gamma_constraint',
  ),
  Activation: ['activation'],
  Dropout: words('rate noise_shape seed'),
  LocalResponseNormalization: words('depth_radius bias alpha beta'),
  InputLayer: [],
  MaxPooling2D: [...SLIDING, 'pool_size'],
  AveragePooling2D: [...SLIDING, 'pool_size'],
  GlobalAveragePooling2D: ['data_format'],
  GlobalMaxPooling2D: ['data_format'],
  ZeroPadding2D: words('padding data_format'),
  Flatten: ['data_format'],
  Reshape: ['target_shape'],
  ReLU: ['max_value'],
  ELU: ['alpha'],
  LeakyReLU: ['alpha'],
  Softmax: ['axis'],
  Add: [],
  Concatenate: ['axis'],
};

/** Keys that Keras writes and TensorFlow.js ignores: with any other value the layer would compute something else. */
const NEUTRAL: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['groups', 1],
  ['keepdims', false],
  ['ragged', false],
  ['sparse', false],
  ['negative_slope', 0],
  ['threshold', 0],
]);

/**
 * Checks that a layer's config has known keys alone, and computes in float32. TensorFlow.js ignores the others, so that a damaged or foreign file
 * would load as another network: a convolution whose `activation` is misspelt has none.
 *
 * @param className one that `loadModel` knows
 * @throws ModelFormatError that names the first unknown key
 */
export function checkConfig(className: string, config: Json): void {
  const known = KEYS[className];
  if (known === undefined) fail('a layer whose keys are known', className);
  for (const [key, value] of Object.entries(config)) {
    if (key === 'dtype' && value !== 'float32' && value !== null) fail(`dtype float32 of the ${className}`, value);
    // TensorFlow.js takes its own spelling as well.
    const name = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (NEUTRAL.has(name)) {
      if (value !== null && value !== NEUTRAL.get(name))
        fail(`${name} ${NEUTRAL.get(name)} of the ${className}`, value);
    } else if (!COMMON.includes(name) && !known.includes(name)) {
      fail(`known keys in the config of the ${className}`, key);
    }
  }
}
