import { cameras } from './kinds/cameras.ts';
import { emptyPaper } from './kinds/empty-paper.ts';
import { files } from './kinds/files.ts';
import type { Kind } from './kinds/kind.ts';
import { linesAndBoxes } from './kinds/lines-and-boxes.ts';
import { notDigits } from './kinds/not-digits.ts';
import { paperAndLight } from './kinds/paper-and-light.ts';
import { pensAndInks } from './kinds/pens-and-inks.ts';
import { sheets } from './kinds/sheets.ts';
import { sheetsWithSigns } from './kinds/sheets-with-signs.ts';
import { writtenFormKinds } from './kinds/written-forms.ts';

/** Every kind of trouble, by name. */
export const kinds: readonly Kind[] = [
  ...paperAndLight,
  ...pensAndInks,
  ...linesAndBoxes,
  ...cameras,
  ...files,
  ...writtenFormKinds,
  ...notDigits,
  ...emptyPaper,
  ...sheets,
  ...sheetsWithSigns,
].sort((a, b) => (a.name < b.name ? -1 : 1));
