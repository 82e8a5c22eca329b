/** The part of Trusted Types that is used; TypeScript's DOM types lack it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * The only policy the page's CSP allows: scripts (workers, the service worker) may be loaded from this origin, and no text
 * becomes markup or code. To be imported first, in the page and in each worker.
 */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
});
