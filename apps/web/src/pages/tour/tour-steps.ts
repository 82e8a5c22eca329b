/** The steps of the tour in their order, by the part of their address. */
export const TOUR_STEPS = [
  { part: 'convolution', title: 'What a convolution sees' },
  { part: 'pooling', title: 'Pooling: near enough is the same' },
  { part: 'augmentation', title: 'What augmentation buys' },
  { part: 'regularisation', title: 'Dropout and batch norm' },
  { part: 'depth', title: 'LeNet against AlexNet' },
  { part: 'failure', title: 'Where it fails' },
] as const;

export type TourPart = (typeof TOUR_STEPS)[number]['part'];

/** The address of a step, relative to the page. */
export function addressOfStep(part: TourPart): string {
  return `#tour/${part}`;
}
