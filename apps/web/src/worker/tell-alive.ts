/** Holds a lock as long as this worker lives, and tells the page its name, by which it notices the end. */
export function tellAlive(post: (alive: { readonly kind: 'alive'; readonly lock: string }) => void): void {
  // Other tabs have such workers too.
  const lock = `penstroke-worker-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  navigator.locks?.request(lock, () => {
    post({ kind: 'alive', lock });
    return new Promise<never>(() => {});
  });
}
