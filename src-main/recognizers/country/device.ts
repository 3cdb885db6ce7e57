import { CODE, hasUnitAfter, isIdentifier, labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** Serial and lot numbers of devices and implants, UDI, DICOM UIDs, MAC addresses, IMEI. */
export const device = definePatternRecognizer({
  id: 'device',
  entity: 'ID_DEVICE',
  source: 'GS1 General Specifications; DICOM PS3.5 chapter 9; 45 CFR 164.514(b)(2)(i)(M)',
  rules: {
    serial: {
      regex: labelled(
        '(?:n[°ºo] ?)?(?:de )?s[ée]rie|n[°ºo] ?de s[ée]rie|num[ée]ro de s[ée]rie|serial(?: (?:no\\.?|number|num))?(?: ?#)?|s/n|n/s|sn(?= ?[:#]| [A-Z]{0,4}\\d{3})|capteur(?: [\\p{L}]+)?|transmitter|canister|bouteille|cycle|console(?: [\\p{L}]+)?|bottle|imei|(?:pompe|pump|generator|g[ée]n[ée]rateur|pousse-seringue) n[°ºo]|udi-?(?:pi|di)?|(?:device|implant|pacemaker|prosthesis|appareil|dispositif|proth[èe]se|stimulateur|sonde|d[ée]fibrillateur)(?: id| n[°ºo]| no\\.?| number)',
        CODE,
      ),
      score: 0.93,
    },
    lot: {
      regex: labelled(
        '(?:n[°ºo] ?(?:de )?)?lot(?: (?:du |de )?vaccin)?(?: (?:n[°ºo]|no\\.?|number))?(?: ?#)?|batch(?: (?:no\\.?|number))?',
        CODE,
      ),
      score: 0.55,
    },
    'udi-part': { regex: /\((?:21|10)\)[ ]?(?<value>[A-Z0-9./_-]{2,20})/gu, score: 0.93 },
    'dicom-uid': {
      regex:
        /(?<![\d.])(?!1\.2\.840\.10008\.|1\.2\.250\.1\.213\.)[0-2](?:\.(?:0|[1-9]\d{0,38})){4,20}(?![\d]|\.\d)|(?<![\d.])2\.25\.\d{12,39}(?!\d)/gu,
      score: 0.9,
    },
    mac: {
      onlyWith: /[\da-f]{2}[:-][\da-f]{2}[:-][\da-f]{2}[:-]|[\da-f]{4}\.[\da-f]{4}\./iu,
      regex:
        /(?<![\p{L}\d:-])(?:[\dA-Fa-f]{2}([:-])(?:[\dA-Fa-f]{2}\1){4}[\dA-Fa-f]{2}|(?:[\dA-Fa-f]{4}\.){2}[\dA-Fa-f]{4})(?![\p{L}\d:-])/gu,
      score: 0.9,
    },
    uuid: {
      onlyWith: /-[\da-f]{4}-[\da-f]{4}-/iu,
      regex: /(?<![\p{L}\d-])[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}(?![\p{L}\d-])/giu,
      score: 0.95,
      type: 'ID_OTHER',
    },
  },
  accept: ({ value, end, text, rule }) => {
    if (rule === 'dicom-uid') return value.length >= 16;
    if (rule === 'serial' || rule === 'lot') return isIdentifier(value, 3) && !hasUnitAfter(text, end);
    return true;
  },
});
