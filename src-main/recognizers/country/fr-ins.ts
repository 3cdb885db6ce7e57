import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** INS in machine forms: the number that stands beside its issuing authority's OID; the OID itself stays. */
export const frIns = definePatternRecognizer({
  id: 'fr-ins',
  entity: 'ID_NATIONAL',
  source: 'ANS, référentiel INS, OID 1.2.250.1.213.1.4',
  role: 'patient',
  rules: {
    'before-oid': {
      regex: /(?<![\d.])(?<value>\d{13,22})(?=[^\n\d]{0,40}(?:\^{1,3}ASIP-SANTE-INS|1\.2\.250\.1\.213\.1\.4\.))/gu,
      score: 0.98,
      reason: 'context',
    },
    'after-oid': {
      regex: /1\.2\.250\.1\.213\.1\.4\.\d{1,2}[^\n\d]{1,40}(?<value>\d{13,22})(?!\d)/gu,
      score: 0.98,
      reason: 'context',
    },
    'place-code': {
      regex:
        /(?:code )?(?:insee )?(?:commune|lieu|pays)(?: de| du lieu de)? naissance(?: \(?insee\)?)?[ :=]{1,4}(?<value>(?:\d{2}|2[AB])\d{3})(?!\d)/giu,
      score: 0.9,
      type: 'GEO',
      reason: 'label',
    },
  },
});
