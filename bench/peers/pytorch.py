"""Times training and inference of the source networks in PyTorch and prints one JSON object a line.

Usage: pytorch.py --models lenet,lenet-bn --batches 64,128 --threads 2 --seconds 3 [--device cpu|cuda] [--settings LIST]

Every network is timed with every setting, so that the fastest can be quoted: a memory layout (contiguous, channels_last), Adam as
it is or fused, eager or compiled; `channels_last+fused+compiled`, for instance. A setting that this version of PyTorch or this
machine does not have is named on standard error and left out. A training step is forward, cross-entropy, backward and Adam on a
batch that is already in memory; inference is the forward pass alone.
"""

import argparse
import json
import statistics
import sys
import time

import torch
from torch import nn


def lenet(regularised: bool) -> nn.Module:
    def dense(inputs: int, outputs: int) -> list[nn.Module]:
        layer = nn.Linear(inputs, outputs)
        if not regularised:
            return [layer, nn.SELU()]
        return [layer, nn.BatchNorm1d(outputs), nn.SELU(), nn.Dropout(0.5)]

    return nn.Sequential(
        nn.Conv2d(1, 12, 3, padding=1),
        nn.MaxPool2d(3, 2),
        nn.Conv2d(12, 16, 3, padding=1),
        nn.MaxPool2d(3, 2),
        nn.Flatten(),
        *dense(576, 288),
        *dense(288, 144),
        nn.Linear(144, 10),
    )


def alexnet(variant: str) -> nn.Module:
    norm = variant == "norm"
    kernels = [(1, 64, 11), (64, 192, 5), (192, 384, 3), (384, 256, 3), (256, 256, 3)]
    if not norm:
        kernels = [(1, 64, 3), (64, 128, 3), (128, 256, 3), (256, 256, 3), (256, 128, 3)]
    layers: list[nn.Module] = []
    for index, (inputs, outputs, kernel) in enumerate(kernels):
        layers += [nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2), nn.ReLU()]
        if index in (0, 1, 4):
            layers.append(nn.MaxPool2d(2, 2, ceil_mode=True))
            if norm:
                layers += [nn.LocalResponseNorm(9, alpha=0.001, beta=0.75, k=1.0), nn.Dropout(0.2)]
    features = 4 * 4 * kernels[-1][1]
    layers += [nn.Flatten(), nn.Linear(features, 1024), nn.ReLU()]
    layers += [] if norm else [nn.Dropout(0.25)]
    layers += [nn.Linear(1024, 1024), nn.ReLU()]
    layers += [] if norm else [nn.Dropout(0.25)]
    return nn.Sequential(*layers, nn.Linear(1024, 10))


MODELS = {
    "lenet": lambda: lenet(False),
    "lenet-bn": lambda: lenet(True),
    "alexnet-norm": lambda: alexnet("norm"),
    "alexnet-dropout": lambda: alexnet("dropout"),
}


def time_repeated(step, seconds: float, device: str) -> list[float]:
    """Durations in seconds of at least 5 calls over about `seconds`, after a warm-up of 2."""
    synchronize = torch.cuda.synchronize if device == "cuda" else (lambda: None)
    for _ in range(2):
        step()
    synchronize()
    durations: list[float] = []
    end = time.perf_counter() + seconds
    while len(durations) < 5 or time.perf_counter() < end:
        start = time.perf_counter()
        step()
        synchronize()
        durations.append(time.perf_counter() - start)
    return durations


def images_per_second(batch: int, durations: list[float]) -> float:
    """Of the whole time, as Penstroke counts them."""
    return round(batch * len(durations) / sum(durations), 1)


def quartiles(batch: int, durations: list[float]) -> list[float]:
    """Of the images a second of single steps."""
    return [round(value, 1) for value in statistics.quantiles((batch / duration for duration in durations), n=4)]


LAYOUTS = {"contiguous": torch.contiguous_format, "channels_last": torch.channels_last}
SETTINGS = [layout + how for how in ("", "+fused", "+fused+compiled") for layout in LAYOUTS]


def measure(name: str, batch: int, setting: str, seconds: float, device: str) -> dict:
    layout, *options = setting.split("+")
    torch.manual_seed(1)
    memory_format = LAYOUTS[layout]
    network = MODELS[name]().to(device).to(memory_format=memory_format)
    model = torch.compile(network) if "compiled" in options else network
    images = torch.rand(batch, 1, 28, 28, device=device).to(memory_format=memory_format)
    labels = torch.randint(0, 10, (batch,), device=device)
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3, **({"fused": True} if "fused" in options else {}))
    loss_function = nn.CrossEntropyLoss()

    def train_step() -> None:
        optimizer.zero_grad(set_to_none=True)
        loss_function(model(images), labels).backward()
        optimizer.step()

    def infer_step() -> None:
        with torch.no_grad():
            model(images)

    model.train()
    training = time_repeated(train_step, seconds, device)
    model.eval()
    inference = time_repeated(infer_step, seconds / 2, device)
    return {
        "model": name,
        "backend": "pytorch",
        "version": torch.__version__,
        "setting": setting,
        "batch": batch,
        "threads": torch.get_num_threads(),
        "parameters": sum(parameter.numel() for parameter in network.parameters()),
        "trainImagesPerSecond": images_per_second(batch, training),
        "trainQuartiles": quartiles(batch, training),
        "inferImagesPerSecond": images_per_second(batch, inference),
        "inferQuartiles": quartiles(batch, inference),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", default=",".join(MODELS))
    parser.add_argument("--batches", default="64,128,256")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=3)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--settings", default=",".join(SETTINGS))
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    for name in options.models.split(","):
        for batch in map(int, options.batches.split(",")):
            for setting in options.settings.split(","):
                try:
                    print(json.dumps(measure(name, batch, setting, options.seconds, options.device)), flush=True)
                except (AttributeError, RuntimeError, TypeError) as error:
                    print(f"{name}, {setting}: {type(error).__name__}: {str(error).splitlines()[0]}", file=sys.stderr)


if __name__ == "__main__":
    main()
