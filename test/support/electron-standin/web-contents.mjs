// A window's contents: a Chromium page whose requests, bridge calls and file paths are answered by the main process.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import v8 from 'node:v8';
import { onSession, send } from './chromium.mjs';
import { preloadShim } from './preload-shim.mjs';

// Chromium cannot be taught `app://`; a host name that resolves nowhere stands for it.
const HOST_SUFFIX = '.standin.internal';
export const webUrl = (url) => url.replace(/^app:\/\/([^/]+)/, `https://$1${HOST_SUFFIX}`);
const appUrl = (url) => url.replace(/^https:\/\/([^/]+)\.standin\.internal/, 'app://$1');

// What Electron would clone structurally; the stand-in carries JSON only, so nothing richer may be relied on.
const cloned = (value) => JSON.parse(JSON.stringify(v8.deserialize(v8.serialize(value)) ?? null));

export class WebContents extends EventEmitter {
  constructor(window, preferences, main) {
    super();
    this.window = window;
    this.preferences = preferences;
    this.main = main;
    this.url = '';
  }

  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler;
  }

  getURL() {
    return appUrl(this.url);
  }

  isDestroyed() {
    return this.window.isDestroyed();
  }

  send(channel, ...args) {
    void this.receive({ channel, args: cloned(args) });
  }

  async attach() {
    const { targetInfos } = await send('Target.getTargets');
    const blank = targetInfos.find(({ type, url }) => type === 'page' && /^(about:blank|data:)/.test(url));
    this.targetId = blank?.targetId ?? (await send('Target.createTarget', { url: 'about:blank' })).targetId;
    const { sessionId } = await send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    this.sessionId = sessionId;
    onSession(sessionId, (message) => void this.onEvent(message));
    for (const domain of ['Page', 'Runtime', 'DOM']) await this.command(`${domain}.enable`);
    await this.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
    await this.command('Runtime.addBinding', { name: '__standinSend' });
    const { preload } = this.preferences;
    if (preload !== undefined) {
      const source = preloadShim(readFileSync(preload, 'utf8'));
      await this.command('Page.addScriptToEvaluateOnNewDocument', { source });
    }
  }

  command(method, params = {}) {
    return send(method, params, this.sessionId);
  }

  async onEvent({ method, params }) {
    if (method === 'Page.frameNavigated' && params.frame.parentId === undefined) this.url = params.frame.url;
    if (method === 'Fetch.requestPaused') await this.onRequest(params).catch(() => this.fail(params, 'Failed'));
    if (method === 'Runtime.bindingCalled' && params.name === '__standinSend')
      await this.onAsk(JSON.parse(params.payload));
  }

  async onAsk(message) {
    try {
      const value = message.kind === 'path' ? await this.pathOf(message.index) : await this.invoke(message);
      await this.receive({ id: message.id, value });
    } catch (error) {
      await this.receive({ id: message.id, error: `Error invoking remote method '${message.channel}': ${error}` });
    }
  }

  async pathOf(index) {
    const { result } = await this.command('Runtime.evaluate', { expression: `__standinFiles[${index}]` });
    return (await this.command('DOM.getFileInfo', { objectId: result.objectId })).path;
  }

  async invoke({ channel, args }) {
    const handler = this.main.invocations.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const url = this.getURL();
    return cloned(await handler({ sender: this, senderFrame: { url, parent: null } }, ...args));
  }

  receive(message) {
    const json = JSON.stringify(message).replace(
      /[\u2028\u2029<]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return this.command('Runtime.evaluate', { expression: `globalThis.__standinReceive?.(${json})` }).catch(() => {});
  }

  async onRequest({ requestId, request, resourceType }) {
    const url = appUrl(request.url);
    const { beforeRequest, protocols } = this.main;
    const verdict =
      beforeRequest &&
      (await new Promise((answer) => beforeRequest({ url, method: request.method, resourceType }, answer)));
    if (verdict?.cancel) return this.fail({ requestId }, 'BlockedByClient');
    const handler = protocols.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) return this.fail({ requestId }, 'NameNotResolved');
    const response = await handler({ url, method: request.method, headers: new Headers(request.headers) });
    await this.command('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  fail({ requestId }, errorReason) {
    return this.command('Fetch.failRequest', { requestId, errorReason }).catch(() => {});
  }
}
