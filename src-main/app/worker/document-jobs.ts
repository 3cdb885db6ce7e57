import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import type { documentJobs, JobHandlers } from '../../contract/jobs.ts';
import { AppError, type ErrorCode } from '../../domain/errors.ts';
import type { HiddenChannel, OpenDocument } from '../../domain/format.ts';
import { guessLanguage, type Language } from '../../domain/language.ts';
import type { UnfinishedPart } from '../../domain/plan.ts';
import { SNIFF_BYTES, sniff } from '../../formats/sniff.ts';
import { detect } from '../../pipeline/detect.ts';
import { assemble } from '../../pipeline/text-map.ts';
import { coverName } from './cover-name.ts';
import type { Finders } from './finders.ts';
import { formatOf } from './formats.ts';

/** Files of the private folder are for this user only. */
export const PRIVATE_MODE = 0o600;

/** The child that holds one document: reads it, detects in it, writes its copy. */
export function createDocumentJobs(loadFinders: () => Promise<Finders>): JobHandlers<typeof documentJobs> {
  let open: OpenDocument | undefined;
  const document = () => {
    if (open === undefined) throw new AppError('internal');
    return open;
  };
  const close = () => {
    open?.close();
    open = undefined;
  };
  return {
    async open({ path, password, language }, onPage) {
      close();
      const bytes = await readSource(path);
      const sniffed = sniff(bytes.subarray(0, SNIFF_BYTES));
      if (sniffed.kind === 'refused')
        throw new AppError(posesAsText(path, sniffed.code) ? 'text-binary' : sniffed.code);
      if (sniffed.kind === 'none') throw new AppError('kind-unknown');
      if (sniffed.kind === 'unsupported') throw new AppError('kind-unsupported', { kind: sniffed.name });
      const format = await formatOf(sniffed.kind);
      open = await format.open(bytes, { onPage, ...(password === undefined ? {} : { password }) });
      const hiddenText = hiddenTextOf(open.hiddenChannels);
      return {
        kind: sniffed.kind,
        sha256: sha256Of(bytes),
        pageCount: open.pageCount,
        tiled: open.tiled,
        hiddenChannels: open.hiddenChannels.map((channel) => ({ ...channel, says: [] })),
        hiddenText,
        hiddenDetections: detect(hiddenText, language ?? guessLanguage(hiddenText), (await loadFinders()).recognizers)
          .detections,
      };
    },
    async store({ path }) {
      await writeFile(path, document().normalised(), { mode: PRIVATE_MODE });
      return {};
    },
    async reopen({ path, kind }, onPage) {
      close();
      open = await (await formatOf(kind)).reopen(await readFile(path), { onPage });
      return {};
    },
    async read({ from, to, language }, onPage) {
      const pages = [];
      const unfinished: UnfinishedPart[] = [];
      for (let page = from; page < to; page++) {
        const content = await document().readPage(page);
        if (content.isScan) unfinished.push({ step: 'text-recognition', page });
        pages.push(content);
        onPage(page);
      }
      const { text } = assemble(
        pages.map((page) => page.text),
        document().tiled,
      );
      const spoken: Language = language ?? guessLanguage(text);
      const detected = detect(text, spoken, (await loadFinders()).recognizers);
      return {
        language: spoken,
        pages,
        detections: detected.detections,
        unfinished: [...unfinished, ...detected.unfinished],
      };
    },
    async write({ path, redactions }, onPage) {
      const written = await document().write(redactions, onPage);
      await writeFile(path, written.bytes, { mode: PRIVATE_MODE });
      return {
        sha256: sha256Of(written.bytes),
        pages: written.pages,
      };
    },
    async coverName({ name, values }) {
      return { name: coverName(name, values, await loadFinders()) };
    },
    async close() {
      close();
      return {};
    },
  };
}

function posesAsText(path: string, code: ErrorCode): boolean {
  return code === 'kind-unknown' && /\.(?:txt|text|md|csv)$/i.test(path);
}

/** What one child can hold several times over within its memory cap. */
const MOST_BYTES = 200 * 2 ** 20;

async function readSource(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw new AppError('file-too-large', { megabytes: Math.round(size / 2 ** 20) });
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('file-unreadable', {}, { cause });
  }
}

function hiddenTextOf(channels: readonly HiddenChannel[]): string {
  return channels.flatMap((channel) => channel.says).join('\n');
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
