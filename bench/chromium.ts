import { type Browser, chromium } from 'playwright-core';

/** Chromium without a graphics card: WebGL is drawn by the processor (SwiftShader), which is slower than with one. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['ATALAYA_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--enable-precise-memory-info',
    ],
  });
}
