// @ts-check
/**
 * Whether the installed packages are those of the lock file.
 *
 * Compares contents, not times: a fresh clone gives every file the time of the clone, and npm itself
 * writes its two lock files in either order.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 *
 * @param {LockFile} wanted package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json, which npm writes after each install
 * @returns {string | null} the first package that is missing or another than wanted, `null` for none.
 *   Optional packages may be missing: npm leaves out those for other platforms.
 */
export function firstDrift(wanted, installed) {
  const wantedPackages = wanted.packages ?? {};
  const installedPackages = installed.packages ?? {};
  for (const [path, want] of Object.entries(wantedPackages)) {
    if (path === '') continue; // the project itself
    const have = installedPackages[path];
    if (have === undefined) {
      if (want.optional !== true) return path;
    } else if (have.version !== want.version || have.integrity !== want.integrity) {
      return path;
    }
  }
  return Object.keys(installedPackages).find((path) => wantedPackages[path] === undefined) ?? null;
}
