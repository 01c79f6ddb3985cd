/** The nonce of this page load, which every style element made at run time has to carry (CSP). */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
