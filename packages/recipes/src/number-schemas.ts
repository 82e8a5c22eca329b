import { z } from 'zod';
import { MAX_EPOCHS, MAX_LEARNING_RATE } from './bounds.ts';

/** A whole number from 1. */
export const countSchema = z.int().positive();

/** A number from 0, below 1. */
export const shareSchema = z.number().min(0).lt(1);

/** A number above 0. */
export const positiveSchema = z.number().positive();

/** Epochs of a run, fractions included. */
export const epochsSchema = positiveSchema.max(MAX_EPOCHS);

/** A step size. */
export const learningRateSchema = positiveSchema.max(MAX_LEARNING_RATE);

/** Decay of the weights in an update. */
export const weightDecaySchema = z.number().min(0);
