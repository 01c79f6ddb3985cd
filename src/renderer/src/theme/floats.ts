/**
 * Where everything that floats is put. With the body itself as their place antd's dialogs would lock its
 * scrolling by a style element without a nonce, which the page's CSP refuses; the body never scrolls anyway.
 */
export const floats = document.createElement('div');
document.body.append(floats);
