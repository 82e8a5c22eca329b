const NAP_MS = 4;

/**
 * Waits for what is compiled, and leaves the processor to those who compile. Dawn's binding for Node asks at every turn of the event loop
 * whether a pipeline is there, which keeps a core as busy as a compiler does; so each turn sleeps a little. Elsewhere it just waits.
 */
export async function napWhile<T>(pending: Promise<T>): Promise<T> {
  const { process, setImmediate } = globalThis as {
    process?: { versions?: { node?: string } };
    setImmediate?: (turn: () => void) => void;
  };
  if (process?.versions?.node === undefined || setImmediate === undefined) return pending;
  const never = new Int32Array(new SharedArrayBuffer(4));
  let isPending = true;
  const nap = () => {
    if (!isPending) return;
    Atomics.wait(never, 0, 0, NAP_MS);
    setImmediate(nap);
  };
  setImmediate(nap);
  try {
    return await pending;
  } finally {
    isPending = false;
  }
}
