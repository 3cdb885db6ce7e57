/** Classes of identifier. The tags follow IDENTIFIERS §0.6; `hipaa` is the Safe Harbor category (45 CFR 164.514(b)(2)(i)). */
export const entityTypes = {
  NAME: { family: 'person', hipaa: 1 },
  INITIALS: { family: 'person', hipaa: 1 },
  DATE_BIRTH: { family: 'date', hipaa: 3 },
  DATE: { family: 'date', hipaa: 3 },
  AGE_OVER_89: { family: 'date', hipaa: 3 },
  STREET: { family: 'place', hipaa: 2 },
  ZIP: { family: 'place', hipaa: 2 },
  CITY: { family: 'place', hipaa: 2 },
  GEO: { family: 'place', hipaa: 2 },
  HOSPITAL: { family: 'place', hipaa: 2 },
  WARD: { family: 'place', hipaa: 2 },
  ROOM: { family: 'place', hipaa: 18 },
  ORGANISATION: { family: 'place', hipaa: 18 },
  PROFESSION: { family: 'place', hipaa: 18 },
  PHONE: { family: 'contact', hipaa: 4 },
  FAX: { family: 'contact', hipaa: 5 },
  EMAIL: { family: 'contact', hipaa: 6 },
  URL: { family: 'contact', hipaa: 14 },
  IP: { family: 'contact', hipaa: 15 },
  ID_NATIONAL: { family: 'number', hipaa: 7 },
  ID_PATIENT: { family: 'number', hipaa: 8 },
  ID_STAY: { family: 'number', hipaa: 8 },
  ID_SAMPLE: { family: 'number', hipaa: 18 },
  ID_PLAN: { family: 'number', hipaa: 9 },
  ID_ACCOUNT: { family: 'number', hipaa: 10 },
  ID_LICENCE: { family: 'number', hipaa: 11 },
  ID_SITE: { family: 'number', hipaa: 18 },
  ID_VEHICLE: { family: 'number', hipaa: 12 },
  ID_DEVICE: { family: 'number', hipaa: 13 },
  ID_OTHER: { family: 'number', hipaa: 18 },
  DIAGNOSIS: { family: 'health', hipaa: 0 },
} as const satisfies Record<string, { family: EntityFamily; hipaa: number }>;

export type EntityFamily = 'person' | 'number' | 'place' | 'date' | 'contact' | 'health';
export type EntityType = keyof typeof entityTypes;

export const allEntityTypes = Object.keys(entityTypes) as readonly EntityType[];

export function familyOf(type: EntityType): EntityFamily {
  return entityTypes[type].family;
}

/** Whose identifier it is, where title, label or place say so. `other` when nothing does. */
export type Role = 'patient' | 'relative' | 'clinician' | 'other';
export const allRoles = ['patient', 'relative', 'clinician', 'other'] as const satisfies readonly Role[];
