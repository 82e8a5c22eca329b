"""Untested: a template. Makes the missing runs of a sweep as tasks of a Ray cluster.

    ray job submit -- python ray_sweep.py /shared/sweeps/learning-rates

Every node needs the command penstroke and the sweep under the same path. A task that is lost with its node is tried again by Ray; the
run resumes from its checkpoint.
"""

import json
import subprocess
import sys

import ray

CORES = 1
START_ME_AGAIN = 75


@ray.remote(num_cpus=CORES, max_retries=5)
def make_run(sweep: str, index: int) -> int:
    command = ["penstroke", "sweep", "run", sweep, "--index", str(index), "--threads", str(CORES)]
    while (code := subprocess.run(command, check=False).returncode) == START_ME_AGAIN:
        pass
    return code


def main() -> None:
    sweep = sys.argv[1]
    ray.init()
    missing = json.loads(subprocess.check_output(["penstroke", "sweep", "missing", sweep, "--json"]))["missing"]
    codes = ray.get([make_run.remote(sweep, index) for index in missing])
    sys.exit(0 if all(code == 0 for code in codes) else 1)


main()
