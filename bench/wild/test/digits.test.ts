import { test } from 'vitest';
import { expectFloors } from './expect-floors.ts';

test('single digits: no kind falls to none of three, and the share stays above its floor', async () => {
  await expectFloors('digits');
}, 600_000);
