import { z } from 'zod';
import { allEntityTypes, allRoles, entityTypes } from '../domain/entity-type.ts';
import { operatorIds } from '../domain/operator.ts';
import type { Policy } from '../domain/policy.ts';

const score = z.number().min(0).max(1);
const entityType = z.enum(allEntityTypes as [(typeof allEntityTypes)[number]]);
const family = z.enum([...new Set(Object.values(entityTypes).map((type) => type.family))]);
const inBothLanguages = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

/** A policy as it stands in a file: data that the program has not seen before. */
export const policySchema: z.ZodType<Policy> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: inBothLanguages,
  sentence: inBothLanguages,
  threshold: score,
  thresholds: z.partialRecord(entityType, score).exactOptional(),
  rules: z
    .array(
      z.strictObject({
        types: z.array(entityType).min(1).exactOptional(),
        families: z.array(family).min(1).exactOptional(),
        roles: z.array(z.enum(allRoles)).min(1).exactOptional(),
        operator: z.enum(operatorIds),
      }),
    )
    .min(1),
});
