/** `TF_DataType` of TensorFlow's C interface (tensorflow/c/tf_datatype.h), as far as it is used here. */
export const DataType = {
  float32: 1,
  double: 2,
  int32: 3,
  bool: 10,
  int64: 9,
  resource: 20,
  uint32: 22,
  uint64: 23,
} as const;

/** Those that TensorFlow.js has too, and kernels here take. */
export const SHARED_TYPES: Readonly<Record<string, number>> = { float32: DataType.float32, int32: DataType.int32 };
