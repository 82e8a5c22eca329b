/**
 * The output that a digit is to be turned into: the one that was asked for, unless the network has no such output or gives it anyway;
 * else the first of 7, 1 and 0 that will do. Undefined for a network of one output.
 *
 * @param outputs of the network
 * @param best the answer
 */
export function otherOutput(outputs: number, best: number, asked: number | undefined): number | undefined {
  return [asked, 7, 1, 0].find((output) => output !== undefined && output !== best && output < outputs);
}
