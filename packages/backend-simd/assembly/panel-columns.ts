import { panelRoom, wideColumns } from '../src/layout/sizes';
import { isWide } from './wide-tiles';

/**
 * How many of n columns lie in panels of 16, which come first. Where the engine computes two vectors at once all do, for four rows of 16
 * take less time there than as many of 12. Winograd's products keep to `wideColumns`: no difference was measured there.
 */
export function panelColumns(n: i32): i32 {
  return isWide() ? panelRoom(n) : wideColumns(n);
}
