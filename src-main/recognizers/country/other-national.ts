import { CODE, DIGITS, isIdentifier, labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** National health and person numbers of other countries, by label only. */
export const otherNational = definePatternRecognizer({
  id: 'other-national',
  entity: 'ID_NATIONAL',
  source: 'Issuers’ published names of each number (DE, CH, BE, ES, IT, NL, PT, LU, IE, CA, AU, NZ, Nordic)',
  role: 'patient',
  rules: {
    labelled: {
      regex: labelled(
        'kvnr|versicherten-?(?:nr|nummer)\\.?|vers(?:icherung)?s?\\.?-?(?:nr|nummer)\\.?|sozialversicherungsnummer|ahv(?:-?nr)?\\.?|n?°? ?avs|niss|inszt?|insz|registre national|rijksregister(?:nummer)?|dni|nie|nif|cip(?:-sns)?(?= ?[:n])|nuss|c\\.?f\\.?(?= ?:)|codice fiscale|tessera sanitaria|bsn|burgerservicenummer|sns(?= ?:)|utente|matricule luxembourg|pps(?:n| no\\.?| number)?|medical card(?: (?:no\\.?|number))?|sin(?= ?[:#]| no)|nas(?= ?[:n])|ohip|ramq|nam(?= ?[:n])|phn|care card|health card(?: (?:no\\.?|number))?|nhi(?: (?:no\\.?|number))?|ihi|irn|dva(?: no\\.?)?|personnummer|cpr(?:-nr)?\\.?(?= ?[:\\d])|hetu|pesel|cafat|medicare|va card|eircode',
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.92,
    },
  },
  accept: ({ value }) => isIdentifier(value, 2) && value.length >= 5,
});
