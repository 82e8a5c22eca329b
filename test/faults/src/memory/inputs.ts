import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, gzipSync } from 'node:zlib';

/** A file of zeros that takes no room on the disk. */
export function writeSparse(path: string, sizeBytes: number): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, sizeBytes);
  closeSync(file);
}

/** A page of bits, white with a black bar. */
export function writePage(path: string, side: number): void {
  const row = (y: number): Uint8Array => {
    const bits = new Uint8Array(side / 8);
    return y > side / 4 && y < side / 2 ? bits.fill(255, side / 16, side / 16 + side / 200) : bits;
  };
  const rows = Array.from({ length: side }, (_, y) => row(y));
  writeFileSync(path, Buffer.concat([Buffer.from(`P4\n${side} ${side}\n`), ...rows]));
}

/** A grey PNG of one row. */
export function writeFlatPng(path: string, width: number): void {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(1, 4);
  // Eight bits, grey.
  header.writeUInt8(8, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc(width + 1));
  writeFileSync(
    path,
    Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]),
  );
}

/** A data set whose first file is a gzip of zeros, behind the header of `count` images of 28x28. */
export function writeZeroBomb(folder: string, { count, sizeBytes }: { count: number; sizeBytes: number }): void {
  mkdirSync(folder);
  const images = Buffer.alloc(sizeBytes);
  images.writeUInt32BE(0x803, 0);
  for (const [at, value] of [count, 28, 28].entries()) images.writeUInt32BE(value, 4 * (at + 1));
  const labels = Buffer.alloc(8);
  labels.writeUInt32BE(0x801, 0);
  for (const part of ['train', 't10k']) {
    writeFileSync(join(folder, `${part}-images-idx3-ubyte.gz`), gzipSync(images, { level: 1 }));
    writeFileSync(join(folder, `${part}-labels-idx1-ubyte.gz`), gzipSync(labels));
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
