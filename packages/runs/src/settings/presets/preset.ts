/** A named choice: what a person sees, and the data it stands for. */
export interface Preset<Spec> {
  readonly label: string;
  readonly spec: Spec;
}
