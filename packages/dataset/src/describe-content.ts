/** How files start that people take for data: the first bytes as text, and what the file is. */
const STARTS: readonly (readonly [start: string, what: string])[] = [
  ['PK\u0003\u0004', 'a zip archive; unpack it'],
  ['\u0093NUMPY', 'an array of NumPy; name it .npy'],
  ['version https://git-lfs', 'a pointer of Git LFS in place of the file; run git lfs pull'],
  ['<', 'a web page in place of the file; check the address'],
  ['\u00ef\u00bb\u00bf', 'a file that an editor saved as text; download it again'],
  ['MATLAB 5.0', 'a file of MATLAB; save its arrays as .npz with SciPy'],
  ['\u0089HDF', 'a file of HDF5 or MATLAB; save its arrays as .npz'],
  ['PAR1', 'a table of Parquet; save it as .csv or .npz'],
  ['\u001f\u008b', 'packed; unpack it with gunzip'],
];

/** What a file is, by its first bytes, and what to do with it; undefined for none that is known. */
export function describeContent(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  return STARTS.find(([known]) => start.startsWith(known))?.[1];
}
