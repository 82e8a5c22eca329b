import { counted } from '@penstroke/runs';

/** The trained parameters of a network, and the total where it differs: batch normalisation keeps averages beside them. */
export function parameterWords(network: { readonly parameters: number; readonly totalParameters: number }): string {
  const { parameters, totalParameters } = network;
  const trained = counted(parameters, 'parameter');
  return totalParameters === parameters ? trained : `${trained} (${counted(totalParameters, 'number')} in all)`;
}
