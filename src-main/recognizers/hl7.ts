import type { Detection, Recognizer } from '../domain/recognizer.ts';

const IDENTIFYING = /(?:^|\n)[ ]{0,4}(?:MSH|PID|PD1|NK1|GT1|IN1|IN2|PV1|PV2|MRG|ZPD)\|[^\n]{1,1500}/gu;
const COMPONENT = /[^|^~&\n\\]{2,80}/gu;
// Flags, message types, versions and kinship codes say nothing of a person.
const CODE =
  /^(?:[A-Z]{2,3}\d?|ADT|ORU|ORM|ACK|MDM|SIU|[A-Z]\d{2}|\d(?:\.\d){0,2}|MSH|PID|PD1|NK1|GT1|IN1|IN2|PV1|PV2|MRG|ZPD|UNICODE|UTF-8|8859\/1|LABO|DPI|HOSP|HIS|LIS)$/u;

// Elements of CDA and FHIR documents that hold an address, a name or a number.
const ELEMENT =
  /<(?:\w{1,10}:)?(?:city|postalCode|streetAddressLine|streetName|houseNumber|additionalLocator|unitID|county|birthplace|given|family|name|telecom)(?:\s[^<>\n]{0,120})?>(?<value>[^<>\n]{2,120})</gu;

/** HL7: v2 segments about the patient, kin, insurance and stay: every component counts; elements of CDA. */
export const hl7: Recognizer = {
  id: 'hl7',
  types: ['ID_OTHER'],
  recognize({ text }) {
    const detections: Detection[] = [];
    for (const segment of text.matchAll(IDENTIFYING)) {
      for (const component of segment[0].matchAll(COMPONENT)) {
        const value = component[0].trim();
        if (CODE.test(value) || !/[\p{L}\d]{2}/u.test(value)) continue;
        const start = segment.index + component.index + component[0].indexOf(value);
        const end = start + value.length;
        detections.push({ start, end, type: 'ID_OTHER', score: 0.7, recognizer: 'hl7', reason: { code: 'place' } });
      }
    }
    for (const element of text.matchAll(ELEMENT)) {
      const value = element.groups!.value!;
      const start = element.index + element[0].length - 1 - value.length;
      const end = start + value.length;
      detections.push({ start, end, type: 'ID_OTHER', score: 0.7, recognizer: 'hl7', reason: { code: 'place' } });
    }
    return detections;
  },
};
