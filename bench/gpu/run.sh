#!/usr/bin/env bash
# Measures on a machine with a GPU, out of the folder that bench/gpu/pack.mjs packed; the network is not needed.
#
#   tar xJf penstroke-gpu.tar.xz && penstroke-gpu/run.sh RESULTS [--tiny]
#
# Writes what each program printed into the folder RESULTS, and steps.ndjson: each step, its exit code and seconds. It ends within
# 4 minutes: what is left of them bounds each step, and steps that are not begun by then are left out. Exit code 0 when all of
# them ended well. --tiny is for a device that computes on the CPU, and shows that everything starts.
set -u
pack=$(cd "$(dirname "$0")" && pwd)
mkdir -p "${1:?usage: run.sh RESULTS [--tiny]}"
results=$(cd "$1" && pwd)
tiny=${2:-}
start=$(date +%s)
budget_s=230
if [ -n "$tiny" ]; then budget_s=1800; fi
failed=0

elapsed() { echo $(($(date +%s) - start)); }

# step NAME SECONDS PROGRAM...: runs a program for at most so long, shows the ends of long lines cut, and keeps all of it.
step() {
  local name=$1 most=$2 left before code
  shift 2
  left=$((budget_s - $(elapsed)))
  if [ -n "$tiny" ]; then most=$left; fi
  if [ "$left" -lt 5 ]; then
    echo "{\"step\":\"$name\",\"leftOut\":true}" | tee -a "$results/steps.ndjson"
    return
  fi
  before=$(elapsed)
  timeout $((most < left ? most : left)) "$@" >"$results/$name.out" 2>"$results/$name.err"
  code=$?
  cut -c1-300 "$results/$name.out" | tail -n 40
  if [ $code -ne 0 ]; then
    failed=1
    tail -n 5 "$results/$name.err"
  fi
  echo "{\"step\":\"$name\",\"exit\":$code,\"seconds\":$(($(elapsed) - before))}" | tee -a "$results/steps.ndjson"
}

: >"$results/steps.ndjson"
cp "$pack/pack.json" "$results/"
# Libraries that this machine has come first: a driver and its loader belong together.
for library in "$pack"/lib/*; do
  name=$(basename "$library")
  if ! ldconfig -p 2>/dev/null | grep -qF "$name"; then
    mkdir -p "$results/.lib"
    ln -sf "$library" "$results/.lib/$name"
  fi
done
if [ -d "$results/.lib" ]; then export LD_LIBRARY_PATH="$results/.lib:${LD_LIBRARY_PATH:-}"; fi
# Containers often have NVIDIA's driver without the file that tells Vulkan's loader of it.
if [ -z "${VK_DRIVER_FILES:-}${VK_ICD_FILENAMES:-}" ] && ! ls /usr/share/vulkan/icd.d/* /etc/vulkan/icd.d/* >/dev/null 2>&1; then
  for library in libGLX_nvidia.so.0 libEGL_nvidia.so.0; do
    if ldconfig -p | grep -qF $library; then
      echo "{\"file_format_version\":\"1.0.0\",\"ICD\":{\"library_path\":\"$library\",\"api_version\":\"1.3.0\"}}" >"$results/icd.json"
      export VK_DRIVER_FILES="$results/icd.json"
      break
    fi
  done
fi
export PATH="$pack/bin:$PATH" PENSTROKE_DAWN="$pack/kernels/dawn.node"
node=$pack/bin/node
cli=$pack/cli/dist/main.js
kernels=$pack/kernels
nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv,noheader >"$results/nvidia-smi.out" 2>/dev/null

if [ -n "$tiny" ]; then
  step doctor 60 "$node" "$cli" doctor
  step conformance 600 "$node" "$kernels/conformance.mjs" --models lenet --steps 8 --batch 2 --cases 4 --seconds 600
  step bench-lenet 600 "$node" "$cli" bench --model lenet --batch 4 --backend webgpu --rounds 1 --round-seconds 0.1 --json
  step train-lenet 600 "$node" "$cli" train lenet --backend webgpu --seed 1 --limit 64 --epochs 1 --out "$results/lenet" --json
else
  step doctor 15 "$node" "$cli" doctor
  step conformance 60 "$node" "$kernels/conformance.mjs" --seconds 45
  for model in lenet lenet-bn alexnet-dropout alexnet-norm; do
    for batch in 128 1024; do
      step "bench-$model-$batch" 20 "$node" "$cli" bench --model $model --batch $batch --backend webgpu --rounds 3 --round-seconds 0.5 --json
    done
  done
  step train-fast 30 "$node" "$cli" train fast --backend webgpu --seed 1 --out "$results/fast" --json
  step train-lenet 30 "$node" "$cli" train lenet --backend webgpu --seed 1 --out "$results/lenet" --json
  step device-times 30 "$node" "$kernels/train-step.mjs" --kernels penstroke --models lenet,alexnet-dropout --batches 1024 --seconds 0.3 --rounds 1 --profile
  if python3 -c 'import torch' 2>/dev/null; then
    step pytorch 60 python3 "$kernels/pytorch.py" --models lenet,lenet-bn,alexnet-dropout,alexnet-norm --device cuda --batches 128,1024 --seconds 0.3
  fi
fi
rm -rf "$results/.lib"
echo "$(elapsed) s; results in $results"
exit $failed
