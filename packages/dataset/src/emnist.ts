/** What the sets of EMNIST have (Cohen et al. 2017, arXiv 1702.05373): their images lie on their side. */
export interface EmnistForm {
  readonly classNames: readonly string[];
  /** The number of the first class in the files. */
  readonly firstLabel: number;
}

const DIGITS = [...'0123456789'];
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const SMALL = [...'abcdefghijklmnopqrstuvwxyz'];
/** The small letters that do not look like their capitals. */
const DISTINCT = [...'abdefghnqrt'];

const FORMS: Readonly<Record<string, EmnistForm>> = {
  'emnist-digits': { classNames: DIGITS, firstLabel: 0 },
  'emnist-mnist': { classNames: DIGITS, firstLabel: 0 },
  'emnist-letters': { classNames: CAPITALS, firstLabel: 1 },
  'emnist-balanced': { classNames: [...DIGITS, ...CAPITALS, ...DISTINCT], firstLabel: 0 },
  'emnist-bymerge': { classNames: [...DIGITS, ...CAPITALS, ...DISTINCT], firstLabel: 0 },
  'emnist-byclass': { classNames: [...DIGITS, ...CAPITALS, ...SMALL], firstLabel: 0 },
};

/** The form of a set by the name of a file, or what it begins with; undefined for one that is none of EMNIST's. */
export function emnistForm(name: string): EmnistForm | undefined {
  const [prefix = ''] = /^emnist-[a-z]+/i.exec(name) ?? [];
  return FORMS[prefix.toLowerCase()];
}
