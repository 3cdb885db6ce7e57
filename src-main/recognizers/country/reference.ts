import { CODE, DIGITS, hasUnitAfter, isIdentifier, labelled, NUMBER_WORD } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

/** File and letter references of any kind: "Dossier n° …", "N/Réf. : …", "Ref: …", "N° : …"; accounts of services. */
export const reference = definePatternRecognizer({
  id: 'reference',
  entity: 'ID_OTHER',
  source: '45 CFR 164.514(b)(2)(i)(R)',
  rules: {
    file: {
      regex: labelled(
        `dossier(?: (?:m[ée]dical|clinique|infirmier|patient|administratif))?|(?:${NUMBER_WORD})(?:de |du )?dossier(?: m[ée]dical)?|[nv]\\/? ?r[ée]f(?:[ée]rences?)?\\.?|(?:nos |vos |notre |votre |our |your )?r[ée]f(?:[ée]rences?|erence)?\\.?(?: (?:courrier|interne|no\\.?|number))?|courrier n[°ºo]|matricule|agr[ée]ment|toque|[ée]crou|identifiants?|archives?|inclusion|id|sujet|subject|job|badge|fiche|scell[ée]|r[ée]quisition|case|rg|cristal|rqth|scellés|claim|run|form|inc(?:ident)? form|ticket|tkt|cart|airbill|waybill|tracking|client|bkg|booking|wcb|auth(?:orisation|orization)?|bag|log|cert(?:ificat)?|bon(?: de transport)?|reçu|étiquette|trousse|pai|inscription|abm|goc|mcnz|nmc|gmc|gdc|hcpc|nmbi|collar|shoulder no|pc|order|po number|parcel|locker|casier|bracelet|wristband|photo|image ids?|complaint|receipt|cps|dn|cafat|code internet|code d'accès|voice file|dictaphone|code (?:patient|sujet|barres?)|n[°ºo] (?:d'inclusion|(?:d')?(?:anonymat|anonymisation|randomisation)|d'ordre|rcp|dcc|registre)`,
        `(?:${DIGITS}|${CODE})`,
      ),
      score: 0.85,
    },
    'bare-number': {
      regex: new RegExp(`(?<![\\p{L}\\d])(?<label>n[°º])[ ]?[:=]?[ ]?(?<value>${DIGITS})`, 'giu'),
      score: 0.7,
    },
    orcid: { regex: /(?<![\p{L}\d-])\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\p{L}\d-])/gu, score: 0.8 },
    handle: { regex: /(?<![\p{L}\d._@-])@[\p{L}][\p{L}\d_.]{2,30}(?![\p{L}\d@])/gu, score: 0.7 },
    user: { regex: /(?<![\p{L}\d_./@-])[a-z][a-z\d]{1,20}(?:_[a-z\d]{1,20}){1,3}(?![\p{L}\d_@/])/gu, score: 0.6 },
    login: {
      regex:
        /(?<![\p{L}\d])(?<label>skype|whatsapp|telegram|instagram|insta|facebook|twitter|snapchat|login|username|user id|user|identifiant de connexion|mot de passe|password|code d'acc[èe]s)(?: ?: ?| est | is | (?=[\p{L}._-]{0,20}\d)|(?<=skype) )(?<value>(?!:)[^\s,;]{3,60}(?<![.,;)]))/giu,
      score: 0.75,
    },
  },
  accept: ({ value, start, end, text, rule }) => {
    if (rule === 'handle' || rule === 'user' || rule === 'orcid' || rule === 'login') return true;
    if (hasUnitAfter(text, end)) return false;
    const isLaw =
      /(?:loi|d[ée]cret|arr[êe]t[ée]|directive|r[èe]glement|d[ée]lib[ée]ration|protocole|version|circulaire|amendement|ordonnance|article|iso|nf|brevet)[^\n]{0,8}$/iu;
    if (isLaw.test(text.slice(Math.max(0, start - 24), start))) return false;
    // A word of everyday use needs a sign of numbering or a long number.
    if (
      /(?:case|run|job|claim|id|fiche|inclusion|archives?|badge) $/iu.test(
        text.slice(Math.max(0, start - 10), start),
      ) &&
      /^\d{1,4}$/.test(value)
    )
      return false;
    return isIdentifier(value, rule === 'file' ? 3 : 5);
  },
});
