/**
 * Probabilities of a network that tells several digits that touch from what is neither digit nor sign, as one that does not: both are
 * `otherClass`.
 *
 * @param answer one for each class
 * @param severalClass the class of several digits that touch; -1 if there is none, and the answer stands
 */
export function joinSeveral(answer: readonly number[], otherClass: number, severalClass: number): readonly number[] {
  if (severalClass < 0 || otherClass < 0) return answer;
  const joined = answer.slice();
  joined[otherClass] = answer[otherClass]! + answer[severalClass]!;
  joined[severalClass] = 0;
  return joined;
}
