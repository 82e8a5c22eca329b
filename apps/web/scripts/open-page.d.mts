import type { Browser, BrowserContext } from 'playwright-core';

/** The path of a Chromium, or undefined where none is found. */
export function findChromium(): string | undefined;

/** A name of this machine that browsers, unlike localhost, do not trust without https. */
export const INSECURE_HOST: string;

/** Starts a headless Chromium, with WebGPU in software if asked for. */
export function openBrowser(options?: { webgpu?: boolean }): Promise<Browser>;

/** Serves a built folder of the app. */
export function servePage(options?: {
  outDir?: string;
  base?: string;
  isolated?: boolean;
}): Promise<{ url: string; close(): Promise<void> }>;

/** Makes every page of a context one that was visited before: nothing writes itself on the paper. */
export function skipIntro(context: BrowserContext): Promise<void>;
