/** A table of calls that all threads walk together: a captured update. */
export class Plan<Address> {
  /** The first call. */
  from!: Address;
  /** Where the last call ends. */
  to!: Address;
}
