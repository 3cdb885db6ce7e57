// Makes `electron` resolve to the stand-in, for import and for require (Playwright requires it).
import Module, { createRequire, register } from 'node:module';

register('./resolve-hook.mjs', import.meta.url);
const load = Module._load;
Module._load = (request, ...rest) =>
  request === 'electron' ? globalThis.__electronStandin : load.call(Module, request, ...rest);
globalThis.__standinRequire = createRequire(import.meta.url);
