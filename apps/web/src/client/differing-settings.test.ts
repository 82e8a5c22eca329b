import { expect, test } from 'vitest';
import { differingSettings } from './differing-settings.ts';
import { formValuesOf } from './form-values.ts';
import { planRun } from './plan-run.ts';

test('names each setting in which two runs differ, and no other', () => {
  const form = formValuesOf('lenet');
  expect(differingSettings(planRun(form), planRun(form))).toEqual([]);
  const other = planRun({ ...form, seed: '7', batchSize: '64', augment: ['shift'] });
  expect(differingSettings(planRun(form), other)).toEqual([
    { name: 'batch size', values: ['128', '64'] },
    { name: 'seed', values: ['1', '7'] },
    { name: 'augment', values: ['–', expect.stringMatching(/^shift max shift pixels \d$/)] },
  ]);
});
