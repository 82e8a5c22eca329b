import { join } from 'node:path';
import { helperPath } from '../native/helper-path.ts';
import { nvidiaFolder } from '../native/nvidia-folder.ts';

/** Where the parts of a backend lie in its folder; the same while it is made and afterwards. */
export interface StagePaths {
  readonly root: string;
  /** The npm package with the binding. */
  readonly packageFolder: string;
  /** The binding and our helper, where the package looks for the first. */
  readonly addon: string;
  readonly helper: string;
  /** libtensorflow; the binding looks here. */
  readonly libraries: string;
  /** NVIDIA's libraries, at the place beside libtensorflow where it looks for them. */
  readonly nvidia: string;
  /** What is needed to build, removed at the end. */
  readonly build: string;
  readonly wheels: string;
  readonly headers: string;
  readonly stubs: string;
}

/** The paths in the folder of a backend. */
export function stagePaths(root: string, packageName: string): StagePaths {
  const packageFolder = join(root, 'node_modules', packageName);
  const build = join(root, 'build');
  return {
    root,
    packageFolder,
    addon: join(packageFolder, 'lib', 'napi-v8', 'tfjs_binding.node'),
    helper: helperPath(root),
    libraries: join(packageFolder, 'deps', 'lib'),
    nvidia: nvidiaFolder(packageFolder),
    build,
    wheels: join(build, 'wheels'),
    headers: join(build, 'include'),
    stubs: join(build, 'stubs'),
  };
}
