/** A file as it was read: its name, and what it holds once unpacked. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}
