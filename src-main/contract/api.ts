import { z } from 'zod';
import { allEntityTypes, allRoles, type EntityType } from '../domain/entity-type.ts';
import { type ErrorCode, errorMeanings } from '../domain/errors.ts';
import { documentKinds, hiddenChannelKinds, imageReasons } from '../domain/format.ts';
import { allLanguages } from '../domain/language.ts';
import { doubtHandlings } from '../domain/plan.ts';
import { reasonCodes } from '../domain/recognizer.ts';
import { checkNames } from '../domain/verification.ts';

/** The one contract between a host's front (window, command line) and the service. Parsed on both sides. */
const entityType = z.enum(allEntityTypes as [EntityType, ...EntityType[]]);
const errorCode = z.enum(Object.keys(errorMeanings) as [ErrorCode, ...ErrorCode[]]);
const count = z.number().int().min(0);
const counts = z.partialRecord(entityType, count);
const id = z.string().regex(/^[a-z]+-[0-9]+$/);
const words = z.object({ fr: z.string(), en: z.string() });
const errorData = z.record(z.string(), z.union([z.number(), z.string()]));

/** A file that was given, by an opaque id. `name` is for showing only; `folder` is relative to the folder given. */
export const sourceRef = z.strictObject({
  id,
  name: z.string(),
  folder: z.string(),
  bytes: count,
  /** `skipped`: no document at all. `unsupported` and `refused` fail when run, with advice. */
  kind: z.enum([...documentKinds, 'unsupported', 'refused', 'skipped']),
});
export type SourceRef = z.output<typeof sourceRef>;

export const policySummary = z.strictObject({ id: z.string(), name: words, sentence: words, isDefault: z.boolean() });
export type PolicySummary = z.output<typeof policySummary>;

export const knownPatient = z.strictObject({
  names: z.array(z.string()).readonly(),
  birthDate: z.string().optional(),
  numbers: z.array(z.string()).readonly(),
  addresses: z.array(z.string()).readonly(),
  contacts: z.array(z.string()).readonly(),
  others: z.array(z.string()).readonly(),
});

export const nameHandlings = ['neutral', 'keep'] as const;
/** How outputs are called: neutral numbers, or the given name with what it gives away covered. */
export type NameHandling = (typeof nameHandlings)[number];

const runOptions = z.strictObject({
  sources: z.array(id).max(100_000).readonly(),
  /** Id of a folder that the host has granted. */
  output: id,
  policy: z.string(),
  doubts: z.enum(doubtHandlings),
  names: z.enum(nameHandlings),
  language: z.enum([...allLanguages, 'auto']),
  keepClinicians: z.boolean(),
  overwrite: z.boolean(),
  known: knownPatient,
  password: z.string().optional(),
});
export type RunOptions = z.output<typeof runOptions>;

export const documentResult = z.strictObject({
  source: id,
  status: z.enum(['exported', 'held', 'failed', 'skipped']),
  code: errorCode.nullable(),
  data: errorData,
  /** Output path relative to the output folder, `/` between parts. */
  output: z.string().nullable(),
  pages: count,
  found: counts,
  doubts: count,
  zones: count,
  imagePages: count,
  verified: z.boolean(),
});
export type DocumentResult = z.output<typeof documentResult>;

export const documentStages = ['waiting', 'reading', 'writing', 'verifying'] as const;
export type DocumentStage = (typeof documentStages)[number];

const auditRecord = z.strictObject({
  document: count,
  kind: z.enum([...documentKinds, 'unknown']),
  status: z.enum(['exported', 'held', 'failed']),
  code: errorCode.nullable(),
  pages: count,
  found: counts,
  byPage: z.array(z.strictObject({ page: count, covered: counts, zones: count })).readonly(),
  doubts: count,
  zones: count,
  hiddenChannels: z.array(z.strictObject({ kind: z.enum(hiddenChannelKinds), count })).readonly(),
  imagePages: z.array(z.strictObject({ page: count, why: z.enum(imageReasons) })).readonly(),
  verification: z
    .strictObject({
      passed: z.boolean(),
      checks: z
        .array(z.strictObject({ check: z.enum(checkNames), outcome: z.enum(['passed', 'failed']), looked: count }))
        .readonly(),
      residuals: z
        .array(z.strictObject({ check: z.enum(checkNames), page: count.optional(), type: entityType.optional() }))
        .readonly(),
    })
    .nullable(),
  outputSha256: z.string().nullable(),
});

export const auditReport = z.strictObject({
  product: z.literal('caviard'),
  version: z.string(),
  policy: z.string(),
  doubts: z.enum(doubtHandlings),
  finishedAt: z.string(),
  documents: z.array(auditRecord).readonly(),
});

const foundSpan = z.strictObject({
  start: count,
  end: count,
  type: entityType,
  text: z.string(),
  score: z.number(),
  recognizer: z.string(),
  role: z.enum(allRoles),
  reason: z.strictObject({
    code: z.enum(reasonCodes),
    cue: z.string().optional(),
    checksum: z.enum(['passed', 'failed']).optional(),
  }),
});
export type FoundSpan = z.output<typeof foundSpan>;

export const calls = {
  'app.info': { in: z.strictObject({}), out: z.strictObject({ version: z.string(), locale: z.enum(allLanguages) }) },
  'policies.list': { in: z.strictObject({}), out: z.array(policySummary) },
  'sources.forget': { in: z.strictObject({ sources: z.array(id) }), out: z.strictObject({}) },
  'run.start': { in: runOptions, out: z.strictObject({ run: id }) },
  'run.cancel': { in: z.strictObject({ run: id }), out: z.strictObject({}) },
  'run.report': { in: z.strictObject({ run: id }), out: auditReport },
  'document.detect': {
    in: z.strictObject({
      source: id,
      policy: z.string(),
      language: z.enum([...allLanguages, 'auto']),
      known: knownPatient,
      password: z.string().optional(),
    }),
    out: z.array(foundSpan),
  },
} as const;

export const events = {
  'document.progress': z.strictObject({
    run: id,
    source: id,
    stage: z.enum(documentStages),
    page: count,
    pages: count,
  }),
  'document.done': z.strictObject({ run: id, result: documentResult }),
  'run.done': z.strictObject({ run: id, exported: count, held: count, failed: count, skipped: count }),
} as const;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['in']>;
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['out']>;
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

/** What crosses the seam as the answer to a call. */
export const reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: errorCode, data: errorData }),
]);
export type Reply = z.output<typeof reply>;
