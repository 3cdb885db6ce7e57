import { z } from 'zod';
import { allEntityTypes, allRoles, type EntityType } from '../domain/entity-type.ts';
import { errorMeanings } from '../domain/errors.ts';
import { documentKinds, hiddenChannelKinds, imageReasons, zoneKinds } from '../domain/format.ts';
import { allLanguages } from '../domain/language.ts';
import { reasonCodes } from '../domain/recognizer.ts';
import { checkNames } from '../domain/verification.ts';

/** What child processes are asked and what they answer. Answers are untrusted: they come from where files are parsed. */
const entityType = z.enum(allEntityTypes as [EntityType, ...EntityType[]]);
const language = z.enum(allLanguages);
const pageNumber = z.number().int().min(0).max(1_000_000);
const coordinate = z.number().min(-1e7).max(1e7);
const rect = z.object({ left: coordinate, bottom: coordinate, right: coordinate, top: coordinate });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.string().min(1);
const offset = z.number().int().min(0).max(1e9);

// A text file may be one long line, and so one page.
const MOST_PAGE_TEXT = 64_000_000;
const MOST_PER_PAGE = 100_000;

const detection = z.object({
  start: offset,
  end: offset,
  type: entityType,
  score: z.number().min(0).max(1),
  recognizer: z.string().max(60),
  reason: z.object({
    code: z.enum(reasonCodes),
    cue: z.string().max(200).optional(),
    checksum: z.enum(['passed', 'failed']).optional(),
  }),
  role: z.enum(allRoles).optional(),
});

const unfinished = z.object({
  step: z.enum(['recognizer', 'page', 'text-recognition']),
  recognizer: z.string().max(60).optional(),
  page: pageNumber.optional(),
});

const zone = z.object({ kind: z.enum(zoneKinds), rect, sameAs: z.string().max(200) });
const hiddenChannel = z.object({
  kind: z.enum(hiddenChannelKinds),
  count: z.number().int().min(0),
  says: z.array(z.string().max(20_000)).max(2_000).readonly(),
});
const replacement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blackout') }),
  z.object({ kind: z.literal('text'), text: z.string() }),
]);
const pageRedaction = z.object({
  page: pageNumber,
  spans: z.array(z.object({ start: offset, end: offset, replacement })).readonly(),
  zones: z.array(rect).readonly(),
  rasterise: z.boolean(),
});
const pageWriting = z.object({
  page: pageNumber,
  boxes: z.array(rect).max(MOST_PER_PAGE).readonly(),
  image: z.enum(imageReasons).optional(),
});
const removed = z.object({ text: z.string(), type: entityType });
const expectedPage = z.object({
  page: pageNumber,
  keptText: z.string(),
  boxes: z.array(rect).readonly(),
  isImage: z.boolean(),
});
const verificationPart = z.object({
  checks: z
    .array(z.object({ check: z.enum(checkNames), outcome: z.enum(['passed', 'failed']), looked: z.number() }))
    .readonly(),
  residuals: z
    .array(z.object({ check: z.enum(checkNames), page: pageNumber.optional(), type: entityType.optional() }))
    .max(MOST_PER_PAGE)
    .readonly(),
});

/** Jobs of a child that reads and writes one document. */
export const documentJobs = {
  open: {
    in: z.object({ path, password: z.string().optional(), language: language.optional() }),
    out: z.object({
      kind: z.enum(documentKinds),
      sha256,
      pageCount: z.number().int().min(1).max(1_000_000),
      tiled: z.boolean(),
      hiddenChannels: z.array(hiddenChannel).max(100).readonly(),
      hiddenText: z.string(),
      hiddenDetections: z.array(detection).readonly(),
    }),
  },
  /** Puts the normalised copy into the private folder, for other processes. */
  store: { in: z.object({ path }), out: z.object({}) },
  /** Opens a stored normalised copy: a long file is read by several children side by side. */
  reopen: { in: z.object({ path, kind: z.enum(documentKinds) }), out: z.object({}) },
  read: {
    in: z.object({ from: pageNumber, to: pageNumber, language: language.optional() }),
    out: z.object({
      language,
      pages: z
        .array(
          z.object({
            page: pageNumber,
            text: z.string().max(MOST_PAGE_TEXT),
            isScan: z.boolean(),
            zones: z.array(zone).max(MOST_PER_PAGE).readonly(),
          }),
        )
        .readonly(),
      /** Offsets refer to the texts of `pages`, put together as in the document. */
      detections: z.array(detection).readonly(),
      unfinished: z.array(unfinished).readonly(),
    }),
  },
  write: {
    in: z.object({ path, redactions: z.array(pageRedaction).readonly() }),
    out: z.object({ sha256, pages: z.array(pageWriting).readonly() }),
  },
  /** What may stay of a file's or folder's name, extension excluded. */
  coverName: {
    in: z.object({ name: z.string(), values: z.array(z.string()).readonly() }),
    out: z.object({ name: z.string().max(255) }),
  },
  close: { in: z.object({}), out: z.object({}) },
} as const;

/** Jobs of a child that attacks one output. */
export const verificationJobs = {
  open: { in: z.object({ kind: z.enum(documentKinds), output: path, normalised: path }), out: z.object({}) },
  checkDocument: { in: z.object({ removed: z.array(removed).readonly() }), out: verificationPart },
  checkPages: {
    in: z.object({ expected: z.array(expectedPage).readonly(), removed: z.array(removed).readonly() }),
    out: z.array(z.object({ page: pageNumber, part: verificationPart })).readonly(),
  },
  close: { in: z.object({}), out: z.object({}) },
} as const;

export type JobTable = Readonly<Record<string, { readonly in: z.ZodType; readonly out: z.ZodType }>>;
export type JobInput<Table extends JobTable, Name extends keyof Table> = z.output<Table[Name]['in']>;
export type JobOutput<Table extends JobTable, Name extends keyof Table> = z.output<Table[Name]['out']>;

/** A job's handlers in the child. `onPage` is told after each page, so that the deadline a page can be kept. */
export type JobHandlers<Table extends JobTable> = {
  readonly [Name in keyof Table]: (
    input: JobInput<Table, Name>,
    onPage: (page: number) => void,
  ) => Promise<JobOutput<Table, Name>>;
};

/** Messages between the pool and a child. */
export const jobRequest = z.object({ id: z.number(), job: z.string(), input: z.unknown() });
export const jobReply = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), id: z.number(), page: pageNumber }),
  z.object({ kind: z.literal('done'), id: z.number(), value: z.unknown() }),
  z.object({
    kind: z.literal('failed'),
    id: z.number(),
    code: z.enum(Object.keys(errorMeanings) as [keyof typeof errorMeanings]),
    data: z.record(z.string(), z.union([z.number(), z.string().max(60)])),
  }),
]);
export type JobReply = z.output<typeof jobReply>;
