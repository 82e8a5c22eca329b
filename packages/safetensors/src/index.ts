export { type DecodeSafetensorsOptions, decodeSafetensors, type SafetensorsFile } from './decode-safetensors.ts';
export { type EncodeSafetensorsOptions, encodeSafetensors } from './encode-safetensors.ts';
export { SafetensorsError } from './safetensors-error.ts';
export type { SafetensorsArrays, SafetensorsDtype, SafetensorsTensor } from './tensor.ts';
