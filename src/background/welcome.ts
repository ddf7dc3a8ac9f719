/**
 * Whether the page of marks and practice opens after installing: only for a person who installed the extension by hand.
 * `how`: the browser's word for it; a policy's installation is `admin`, a developer's `development`.
 */
export function isWelcomed(how: string, policy: { readonly showWelcome: boolean | null }): boolean {
  return how === 'normal' && policy.showWelcome !== false;
}
