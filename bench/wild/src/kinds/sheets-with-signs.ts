/** Sheets with signs between the digits: dates, times, prices, sums. A reader may say the signs or leave them out. */
import { onPaper, photo } from '../page/paper.ts';
import { stackLines, writeLine } from '../page/writing.ts';
import { type Kind, type Stage, sheetKind } from './kind.ts';

const two = (value: number) => String(value).padStart(2, '0');

function written(name: string, what: string, say: (dice: Stage['dice']) => string): Kind {
  return sheetKind(name, what, (stage) => {
    const text = say(stage.dice);
    return [photo(onPaper(stage.dice, stackLines([writeLine(stage, text)]))), text];
  });
}

function date(dice: Stage['dice'], between: string): string {
  return [dice.integer(1, 28), dice.integer(1, 12), dice.integer(1960, 2040)].join(between);
}

const price = (dice: Stage['dice'], point: string) => `${dice.integer(1, 199)}${point}${two(dice.integer(0, 99))}`;

export const sheetsWithSigns: readonly Kind[] = [
  written('s02_date_dots', 'a date with dots', (dice) => date(dice, '.')),
  written('s03_date_slashes', 'a date with slashes', (dice) => date(dice, '/')),
  written('s04_date_dashes', 'a date with dashes', (dice) => date(dice, '-')),
  written('s05_sum', 'a sum', (dice) => {
    const [a, b] = [dice.integer(10, 99), dice.integer(10, 99)];
    return `${a}+${b}=${a + b}`;
  }),
  written('s29_product', 'a product', (dice) => {
    const [a, b] = [dice.integer(2, 19), dice.integer(2, 19)];
    return `${a}x${b}=${a * b}`;
  }),
  written('s09_time', 'a time', (dice) => `${two(dice.integer(0, 23))}:${two(dice.integer(0, 59))}`),
  written('s14_phone', 'a telephone number', (dice) => `+${dice.integer(1, 99)} ${dice.digits(3)} ${dice.digits(4)}`),
  written(
    's30_phone_brackets',
    'a telephone number with brackets',
    (dice) => `(${dice.digits(3)}) ${dice.digits(3)}-${dice.digits(4)}`,
  ),
  written('s15_percent', 'a share', (dice) => `${dice.integer(1, 99)}%`),
  written('s08_price_euro', 'a price in euros', (dice) => `€${price(dice, ',')}`),
  written('s18_price_dollar', 'a price in dollars', (dice) => `$${price(dice, '.')}`),
  written('s19_price_pound', 'a price in pounds', (dice) => `£${price(dice, '.')}`),
  sheetKind('s25_two_rows_of_prices', 'two prices below each other', (stage) => {
    const texts = [price(stage.dice, ','), price(stage.dice, ',')];
    return [photo(onPaper(stage.dice, stackLines(texts.map((text) => writeLine(stage, text))))), texts.join('|')];
  }),
];
