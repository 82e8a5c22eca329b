/** Forty squares in the form of MNIST: class 0 above, class 1 below. @param highest the label that is written for class 1 */
export function idxFiles(highest = 1): { name: string; mimeType: string; buffer: Buffer }[] {
  const count = 40;
  const images = Buffer.alloc(16 + count * 784);
  images.writeUInt32BE(0x803, 0);
  for (const [at, size] of [count, 28, 28].entries()) images.writeUInt32BE(size, 4 + 4 * at);
  const labels = Buffer.alloc(8 + count);
  labels.writeUInt32BE(0x801, 0);
  labels.writeUInt32BE(count, 4);
  for (let i = 0; i < count; i++) {
    labels[8 + i] = (i % 2) * highest;
    const top = i % 2 === 0 ? 3 : 18;
    for (let y = top; y < top + 6; y++) images.fill(255, 16 + i * 784 + y * 28 + 10, 16 + i * 784 + y * 28 + 18);
  }
  const mimeType = 'application/octet-stream';
  return [
    { name: 'train-images-idx3-ubyte', mimeType, buffer: images },
    { name: 'train-labels-idx1-ubyte', mimeType, buffer: labels },
    { name: 't10k-images-idx3-ubyte', mimeType, buffer: images },
    { name: 't10k-labels-idx1-ubyte', mimeType, buffer: labels },
  ];
}
