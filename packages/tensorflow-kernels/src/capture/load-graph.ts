import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Binding } from '../runtime/tensorflow-internals.ts';
import { encodeNode, type GraphNode } from './graph-node.ts';
import { bytesField, concatBytes, varintField } from './wire.ts';

/** The version of graphs that TensorFlow 2.15 and later write, and the oldest reader that it asks for. */
const PRODUCER = 1286;
const MIN_CONSUMER = 12;
const TAG = 'update';

/**
 * Loads a graph as a session. The binding takes graphs from a folder alone: a saved model without variables
 * (tensorflow/core/protobuf/saved_model.proto).
 *
 * @returns its number in the binding; the caller deletes it
 */
export function loadGraph(binding: Binding, nodes: readonly GraphNode[]): number {
  const versions = bytesField(4, [varintField(1, PRODUCER), varintField(2, MIN_CONSUMER)]);
  const graph = bytesField(2, [...nodes.map(encodeNode), versions]);
  const model = concatBytes([varintField(1, 1), bytesField(2, [bytesField(1, bytesField(4, TAG)), graph])]);
  const folder = mkdtempSync(join(tmpdir(), 'penstroke-graph-'));
  try {
    writeFileSync(join(folder, 'saved_model.pb'), model);
    return binding.loadSavedModel(folder, TAG);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
