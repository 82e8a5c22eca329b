import { recipes } from '@penstroke/recipes';
import { describe, expect, test } from 'vitest';
import { AUGMENTATIONS, planOf, settingsOf } from './run-settings.ts';

describe('planOf', () => {
  test('as the recipe: its variation and its copies', () => {
    const { recipe } = planOf(settingsOf('lenet-augmented'), 'mnist');
    expect(recipe.expand).toEqual(recipes['lenet-augmented'].expand);
    expect(recipe.expand).toHaveLength(4);
  });

  test('not as the recipe: what was chosen, and no copies', () => {
    const chosen = planOf({ ...settingsOf('lenet-augmented'), augment: ['affine'] }, 'mnist').recipe;
    expect(chosen.augment).toEqual([AUGMENTATIONS.affine.spec]);
    expect(chosen.expand).toEqual([]);
    const none = planOf({ ...settingsOf('lenet-augmented'), augment: [] }, 'mnist').recipe;
    expect(none).toMatchObject({ augment: [], expand: [] });
  });
});
