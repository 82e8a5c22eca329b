import { test } from 'vitest';
import { expectFloors } from './expect-floors.ts';

test('sheets: no kind falls to none of three, and the share stays above its floor', async () => {
  await expectFloors('sheets');
}, 600_000);

test('non-digits: no kind falls to none of three, and the share stays above its floor', async () => {
  await expectFloors('nonDigits');
}, 600_000);
