/** AssemblyScript's integer types, for the formulas that both languages compile. */
type i32 = number;
type usize = number;
