import { decodeSafetensors, encodeSafetensors } from '@penstroke/safetensors';

const bytes = encodeSafetensors(
  [
    ['dense/kernel', { dtype: 'F32', shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }],
    ['dense/bias', { dtype: 'F32', shape: [3], data: new Float32Array(3) }],
  ],
  { metadata: { framework: 'none' } },
);

const { tensors, metadata } = decodeSafetensors(bytes);
for (const [name, { dtype, shape, data }] of tensors) console.log(name, dtype, `[${shape}]`, data.join(' '));
console.log(metadata.get('framework'));
