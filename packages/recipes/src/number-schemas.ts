import { z } from 'zod';

/** A whole number from 1. */
export const count = z.int().positive();

/** A number from 0, below 1. */
export const share = z.number().min(0).lt(1);

/** A number above 0. */
export const positive = z.number().positive();
