import type { NetworkStage } from '@penstroke/models';
import { describe, expect, test } from 'vitest';
import { indexOf, middleOf, moveSpot, positionOf, spotWords } from './spot-words.ts';

const stages: NetworkStage[] = [
  { name: 'image', kind: 'input', layers: ['image'], shape: [28, 28, 1], from: [] },
  { name: 'conv1', kind: 'convolution', layers: ['conv1'], shape: [26, 24, 8], from: [0] },
  { name: 'dense1', kind: 'dense', layers: ['dense1'], shape: [32], from: [1] },
  { name: 'logits', kind: 'dense', layers: ['logits'], shape: [17], from: [2] },
];
const names = [...'0123456789', 'none', '+', 'x', '%', '€', '$', '£'];

describe('a value of the scene', () => {
  test('has one position, and back', () => {
    for (const index of [0, 7, 8, 1234, 26 * 24 * 8 - 1]) {
      expect(indexOf(stages[1]!, positionOf(stages[1]!, index))).toBe(index);
    }
    expect(positionOf(stages[1]!, (5 * 24 + 6) * 8 + 3)).toEqual({ row: 5, column: 6, map: 3 });
  });

  test('is called by its layer and place, an answer by its class', () => {
    expect(spotWords(stages, { stage: 0, index: 29 }, names)).toBe('Pixel, row 2, column 2');
    expect(spotWords(stages, { stage: 1, index: (5 * 24 + 6) * 8 + 3 }, names)).toBe('conv1, map 4, row 6, column 7');
    expect(spotWords(stages, { stage: 2, index: 3 }, names)).toBe('dense1, unit 4');
    expect(spotWords(stages, { stage: 3, index: 14 }, names)).toBe('Answer €');
  });

  test('is left by arrows, map keys and layer keys, and never beyond the rim', () => {
    const middle = middleOf(stages, 1);
    expect(positionOf(stages[1]!, middle.index)).toEqual({ row: 13, column: 12, map: 0 });
    const at = (key: string) => positionOf(stages[1]!, moveSpot(stages, middle, key)!.index);
    expect(at('ArrowUp')).toEqual({ row: 12, column: 12, map: 0 });
    expect(at('ArrowRight')).toEqual({ row: 13, column: 13, map: 0 });
    expect(at('.')).toEqual({ row: 13, column: 12, map: 1 });
    expect(at(',')).toEqual({ row: 13, column: 12, map: 0 });
    expect(moveSpot(stages, middle, 'PageDown')).toEqual({ stage: 2, index: 0 });
    expect(moveSpot(stages, { stage: 3, index: 16 }, 'ArrowDown')).toEqual({ stage: 3, index: 16 });
    expect(moveSpot(stages, { stage: 0, index: 0 }, 'ArrowLeft')).toEqual({ stage: 0, index: 0 });
    expect(moveSpot(stages, middle, 'q')).toBeUndefined();
  });
});
