import type { HiddenChannel, PageRedaction, PageWriting } from '../domain/format.ts';
import type { KnownPatient } from '../domain/known-patient.ts';
import type { Language } from '../domain/language.ts';
import type { Operator, OperatorId } from '../domain/operator.ts';
import type { ApprovedPlan, PlannedZone, RedactionPlan, UnfinishedPart } from '../domain/plan.ts';
import { type Policy, type PolicyOptions, thresholdFor } from '../domain/policy.ts';
import type { Detection } from '../domain/recognizer.ts';
import type { CanonicalText } from '../domain/text.ts';
import type { ExpectedPage, RemovedValue, VerificationReport } from '../domain/verification.ts';
import { expectedPagesOf, pageRedactionsOf, removedValuesOf } from './apply.ts';
import { completeDetections, type Hunters } from './detect.ts';
import { groupIdentities } from './identities.ts';
import { propose } from './propose.ts';
import { resolve } from './resolve.ts';
import { assemble } from './text-map.ts';
import { pagesToRasterise } from './verify.ts';

/** One document on the desk: whatever opens, reads, writes and attacks it, in processes of its own. */
export interface Desk {
  open(): Promise<DeskDocument>;
  read(): Promise<DeskReading>;
  write(redactions: readonly PageRedaction[]): Promise<DeskWriting>;
  verify(expected: readonly ExpectedPage[], removed: readonly RemovedValue[]): Promise<DeskVerification>;
}

export interface DeskDocument {
  readonly pageCount: number;
  readonly tiled: boolean;
  readonly hiddenChannels: readonly HiddenChannel[];
}

export interface DeskReading {
  readonly pageTexts: readonly string[];
  readonly zones: readonly PlannedZone[];
  readonly language: Language;
  /** Offsets refer to the assembled canonical text. */
  readonly detections: readonly Detection[];
  readonly hiddenText: string;
  readonly hiddenDetections: readonly Detection[];
  readonly unfinished: readonly UnfinishedPart[];
}

export interface DeskWriting {
  readonly pages: readonly PageWriting[];
  readonly sha256: string;
}

export interface DeskVerification {
  readonly report: VerificationReport;
  readonly failedPages: readonly number[];
}

/** Everything that arrives from other rooms as values. */
export interface Tools {
  readonly hunters: Hunters;
  readonly operators: Readonly<Record<OperatorId, Operator>>;
}

export interface Task {
  readonly policy: Policy;
  readonly options: PolicyOptions;
  readonly known: KnownPatient;
  /** Days by which this patient's dates are shifted. */
  readonly dateShift: number;
}

export interface Analysis extends DeskDocument {
  readonly canonical: CanonicalText;
  readonly language: Language;
  readonly plan: RedactionPlan;
}

/** Steps 1 to 7: a document → what is proposed for it. */
export async function analyse(desk: Desk, task: Task, tools: Tools): Promise<Analysis> {
  const document = await desk.open(); // 1 admit, 2 read
  const reading = await desk.read(); // 3 recognise text: pages that need it are unfinished; 5 recognizers, by pages
  const canonical = assemble(reading.pageTexts, document.tiled); // 4 assemble
  const detections = completeDetections({ ...reading, text: canonical.text, known: task.known }, tools.hunters); // 5 detect
  const spans = resolve(canonical.text, detections, (d) => d.score >= thresholdFor(task.policy, d.type)); // 6 resolve
  const grouping = groupIdentities(canonical.text, spans);
  const plan = propose({ ...task, ...tools, ...reading, ...grouping, text: canonical.text, spans }); // 7 propose
  return { ...document, canonical, language: reading.language, plan };
}

export interface Product {
  readonly writing: DeskWriting;
  readonly redactions: readonly PageRedaction[];
  readonly verification: VerificationReport;
}

const MOST_ATTEMPTS = 3;

/** Steps 9 and 10: an approved plan (step 8) → written and attacked. Pages on which something survives become images. */
export async function produce(desk: Desk, canonical: CanonicalText, plan: ApprovedPlan): Promise<Product> {
  const removed = removedValuesOf(canonical, plan);
  const rasterise = new Set<number>();
  for (let attempt = 1; ; attempt++) {
    const redactions = pageRedactionsOf(canonical, plan, rasterise);
    const writing = await desk.write(redactions); // 9 apply
    const expected = expectedPagesOf(canonical, redactions, writing.pages);
    const { report, failedPages } = await desk.verify(expected, removed); // 10 verify
    const images = new Set(writing.pages.filter((page) => page.image !== undefined).map(({ page }) => page));
    const again = report.passed ? undefined : pagesToRasterise(report, failedPages, images);
    if (again === undefined || attempt === MOST_ATTEMPTS) return { writing, redactions, verification: report };
    for (const page of again) rasterise.add(page);
  }
}
