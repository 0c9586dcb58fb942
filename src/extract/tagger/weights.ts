import { readFileSync } from 'node:fs';
import type { Crf } from './crf.js';
import { LABELS } from './crf.js';

/** Largest whole number a weight is rounded to; one byte each. */
const LARGEST = 127;

/**
 * Weights as bytes: the step (float32), then one signed byte for each weight and each transition of the field, in units
 * of the step. Weights beyond 127 steps are cut: the step makes the 99.999th centile of them fit.
 */
export function packWeights(crf: Crf): Buffer {
  const sizes = Float32Array.from(crf.weights, Math.abs).sort();
  const step = Math.max(1e-6, sizes[Math.floor(sizes.length * 0.99999)]! / LARGEST);
  const bytes = Buffer.alloc(4 + 4 * crf.transitions.length + crf.weights.length);
  bytes.writeFloatLE(step, 0);
  crf.transitions.forEach((weight, index) => {
    bytes.writeFloatLE(weight, 4 + 4 * index);
  });
  const start = 4 + 4 * crf.transitions.length;
  crf.weights.forEach((weight, index) => {
    bytes.writeInt8(Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / step))), start + index);
  });
  return bytes;
}

/** The field that `packWeights` packed. */
export function unpackWeights(bytes: Buffer): Crf {
  const step = bytes.readFloatLE(0);
  const transitions = new Float32Array((LABELS + 1) * LABELS);
  for (let index = 0; index < transitions.length; index++) transitions[index] = bytes.readFloatLE(4 + 4 * index);
  const start = bytes.byteOffset + 4 + 4 * transitions.length;
  const weights = new Int8Array(bytes.buffer.slice(start, bytes.byteOffset + bytes.length));
  return { weights, step, transitions };
}

let loaded: Crf | undefined;

/** The field that ships, trained by bin/train-tagger.js. */
export function shippedWeights(): Crf {
  loaded ??= unpackWeights(readFileSync(new URL('./weights.bin', import.meta.url)));
  return loaded;
}
