/**
 * Whether something may be done, for each key: once, and then not for so many milliseconds. A content script shares its
 * process with the mail's page, and whoever has taken that over must not flood a person with tabs.
 */
export function seldom(milliseconds: number): (key: number) => boolean {
  const done = new Set<number>();
  return (key) => {
    if (done.has(key)) return false;
    done.add(key);
    setTimeout(() => done.delete(key), milliseconds);
    return true;
  };
}
