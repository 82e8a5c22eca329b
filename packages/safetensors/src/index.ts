export { SafetensorsError } from './safetensors-error.ts';
