import { tidy } from '@tensorflow/tfjs-core';
import type { Augmentation } from './augmentation.ts';
import { checkImages, show } from './validate.ts';

/**
 * Applies augmentations one after another. Member i draws in the scope `/i`, so two members of one kind differ; of
 * nothing, the result is a copy.
 *
 * @returns an `Augmentation`; it takes what its members take
 * @throws TypeError for a member that is not a function
 *
 * @example
 * const augment = compose(randomAffine({ angleDegrees: 10 }), cutout({ sizePixels: 6 }));
 */
export function compose(...members: readonly Augmentation[]): Augmentation {
  members.forEach((member, i) => {
    if (typeof member !== 'function') {
      throw new TypeError(`compose: expected member ${i} to be an augmentation, got ${show(member)}`);
    }
  });
  return (images, position) => {
    checkImages('compose', images);
    return tidy(() =>
      members.reduce(
        (varied, member, i) => member(varied, { ...position, scope: `${position.scope ?? ''}/${i}` }),
        images.clone(),
      ),
    );
  };
}
