/**
 * The page's CSP forbids code generation, which zod tries as soon as a schema is made. It takes this from
 * the global scope, so that nothing of it has to be loaded here: the chunks that bring it come later.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
