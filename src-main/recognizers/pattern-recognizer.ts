import type { EntityType, Role } from '../domain/entity-type.ts';
import { matchesIn } from '../domain/matches-in.ts';
import type { Detection, Reason, ReasonCode, Recognizer, RecognizerInput } from '../domain/recognizer.ts';
import { compactLetters } from './compact-letters.ts';

/** One pattern. The span is the group named `value`, or the whole match; a group named `label` becomes the cue. */
export interface PatternRule {
  readonly regex: RegExp;
  readonly score: number;
  /** Default: `label` where the match has a label, else `shape`. */
  readonly reason?: ReasonCode;
  readonly type?: EntityType;
  readonly role?: Role;
  /** Something every match holds and most texts do not: the regex is tried only where the text has it. */
  readonly onlyWith?: RegExp;
  /** The value counts only where `validate` passes. A labelled number is never cleared by a failed checksum. */
  readonly needsValid?: boolean;
}

export interface PatternRecognizerDefinition {
  readonly id: string;
  readonly entity: EntityType;
  /** Where the rule comes from. */
  readonly source: string;
  readonly role?: Role;
  readonly rules: Readonly<Record<string, PatternRule>>;
  /** Check digits: true passed, false failed, undefined where none apply. */
  readonly validate?: (value: string) => boolean | undefined;
  /** A last look at what stands around a match; false drops it. */
  readonly accept?: (match: {
    readonly value: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly rule: string;
  }) => boolean;
}

const CHECKED_SCORE = 0.99;

/** A recognizer made of patterns, an optional checksum and a cited source. */
export function definePatternRecognizer(definition: PatternRecognizerDefinition): Recognizer {
  const rules = Object.entries(definition.rules).map(([name, rule]) => ({
    name,
    rule,
    regex: withIndices(rule.regex),
    onlyWith: rule.onlyWith === undefined ? undefined : compactLetters(rule.onlyWith),
  }));
  const types = new Set([definition.entity, ...rules.flatMap(({ rule }) => (rule.type ? [rule.type] : []))]);
  return {
    id: definition.id,
    types: [...types],
    recognize: (input) => rules.flatMap((rule) => matchesOf(definition, rule, input)),
  };
}

interface NamedRule {
  readonly name: string;
  readonly rule: PatternRule;
  readonly regex: RegExp;
  readonly onlyWith: RegExp | undefined;
}

function matchesOf(
  definition: PatternRecognizerDefinition,
  { name, rule, regex, onlyWith }: NamedRule,
  input: RecognizerInput,
) {
  const detections: Detection[] = [];
  if (onlyWith !== undefined && !onlyWith.test(input.text)) return detections;
  for (const match of matchesIn(regex, input.text)) {
    const [start, end] = match.indices?.groups?.value ?? match.indices![0]!;
    const value = input.text.slice(start, end);
    if (value === '') continue;
    const valid = definition.validate?.(value);
    if (rule.needsValid === true && valid !== true) continue;
    if (definition.accept?.({ value, start, end, text: input.text, rule: name }) === false) continue;
    const role = rule.role ?? definition.role;
    detections.push({
      start,
      end,
      type: rule.type ?? definition.entity,
      score: valid === true ? Math.max(rule.score, CHECKED_SCORE) : rule.score,
      recognizer: definition.id,
      reason: reasonOf(rule, match.groups?.label, valid),
      ...(role === undefined ? {} : { role }),
    });
  }
  return detections;
}

function reasonOf(rule: PatternRule, label: string | undefined, valid: boolean | undefined): Reason {
  const code = rule.reason ?? (label !== undefined ? 'label' : valid === true ? 'checksum' : 'shape');
  return {
    code,
    ...(label === undefined ? {} : { cue: label.trim() }),
    ...(valid === undefined ? {} : { checksum: valid ? ('passed' as const) : ('failed' as const) }),
  };
}

function withIndices(regex: RegExp): RegExp {
  const flags = new Set([...regex.flags, 'g', 'd', 'u']);
  return compactLetters(new RegExp(regex.source, [...flags].join('')));
}
