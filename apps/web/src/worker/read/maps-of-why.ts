import { occlusionMap, saliencyMap } from '@penstroke/models';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { WhyMaps } from '../messages/reader-messages.ts';

/** @param paper the number that empty paper has for the network */
export async function mapsOfWhy(
  model: LayersModel,
  image: Float32Array,
  output: number,
  paper: number,
): Promise<WhyMaps> {
  const saliency = await saliencyMap(model, image, output);
  const occlusion = await occlusionMap(model, image, output, { value: paper });
  return { saliency: saliency as WhyMaps['saliency'], ...occlusion, covered: occlusion.covered as WhyMaps['covered'] };
}
