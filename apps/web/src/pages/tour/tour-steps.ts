/** The steps of the tour in their order, by the part of their address. */
export const TOUR_STEPS = [
  { part: 'convolution' },
  { part: 'pooling' },
  { part: 'augmentation' },
  { part: 'regularisation' },
  { part: 'depth' },
  { part: 'failure' },
] as const;

export type TourPart = (typeof TOUR_STEPS)[number]['part'];

/** The address of a step, relative to the page. */
export function addressOfStep(part: TourPart): string {
  return `#tour/${part}`;
}
