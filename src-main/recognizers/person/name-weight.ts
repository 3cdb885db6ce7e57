/** How much a word looks like part of a name by itself. */
import { lexiconFlags } from '../../domain/lexicon.ts';
import type { NameText, NameToken } from './name-text.ts';
import { cuesBefore, functionWords, kin, titles, wordNames } from './vocabulary.ts';

/** From 0 to 1: lists of names against dictionaries, eponyms, drugs and the shape of the word. */
export function nameWeight(text: NameText, token: NameToken): number {
  if (token.shape === 'number' || functionWords.has(token.folded)) return 0;
  const weight = listWeight(text, token);
  if (token.shape === 'mixed') return isMixedName(text, token) ? weight : Math.min(weight, 0.05);
  if (/\d/.test(token.folded))
    return /^\p{L}{2,}[0158]\p{L}*$/u.test(token.folded) && token.folded.length >= 5 ? 0.55 : 0.05;
  if (token.shape !== 'caps' || text.isAllCaps || weight >= 0.85) return weight;
  // Short capitals in a text of small letters are abbreviations.
  if (!/[aeiouy]/.test(token.folded)) return Math.min(weight, 0.2);
  if (token.folded.length <= 3) return Math.min(weight, 0.3);
  return token.folded.length === 4 && weight < 0.7 ? Math.min(weight, 0.4) : weight;
}

/** A word built as medicine builds its words, which no list may hold. */
export function soundsMedical(folded: string): boolean {
  return (
    folded.length >= 7 &&
    (MEDICAL_ENDS.test(folded) ||
      (folded.length >= 8 && MEDICAL_STARTS.test(folded)) ||
      /^(?:thoraco|abdomino|cardio|gastro|hepato)$/.test(folded))
  );
}

function listWeight(text: NameText, token: NameToken): number {
  const flags = text.flagsOf(token);
  const isWord = text.isWord(token);
  if (cuesBefore.has(token.folded) || titles.has(token.folded)) return 0.05;
  if (kin.has(token.folded) && !/^(?:petite?|beau|belle|law|benjamin|ainee)$/.test(token.folded)) return 0.05;
  const isMedical = (flags & lexiconFlags.medical) !== 0;
  if (token.folded.length === 2 && (flags & lexiconFlags.firstName) === 0)
    return Math.min(0.4, (flags & lexiconFlags.lastName) === 0 ? 0.05 : 0.4);
  if ((flags & lexiconFlags.firstName) !== 0)
    return wordNames.has(token.folded) || isMedical ? 0.6 : isWord ? 0.85 : 0.95;
  if (isMedical) return 0.02;
  const otherWord = (flags & (lexiconFlags.frenchWord | lexiconFlags.englishWord)) !== 0;
  if ((flags & lexiconFlags.lastName) !== 0) {
    if (isWord) return 0.3;
    if ((flags & lexiconFlags.eponym) !== 0) return 0.45;
    return otherWord ? 0.6 : 0.75;
  }
  if (isWord) return 0.02;
  if ((flags & lexiconFlags.eponym) !== 0) return 0.3;
  if (otherWord) return 0.2;
  if (token.folded.length < 3) return 0.1;
  if (soundsMedical(token.folded)) return 0.1;
  if ((flags & (lexiconFlags.commune | lexiconFlags.city)) !== 0) return 0.35;
  return token.folded.length === 3 ? 0.4 : 0.6;
}

// "McKay", "DaSilva", "LeGall"; not "mmHg", "proBNP", "iPad".
function isMixedName(text: NameText, token: NameToken): boolean {
  return /^(?:\p{Lu}\p{Ll}{1,3}\p{Lu}\p{Ll}{2,}|Mc\p{Lu}+|Mac\p{Lu}+)$/u.test(text.text.slice(token.start, token.end));
}

const MEDICAL_ENDS =
  /(?:ectomie|ostomie|otomie|scopie|graphie|gramme|pathie|plastie|ectasie|emie|urie|algie|plegie|paresie|trophie|logie|logue|logique|metrie|therapie|penie|cytose|cephalie|dependance|colon|listhesis|erese|embole|emboles|stase|itose|iase|iasis|osis|itis|ectomy|ostomy|otomy|scopy|graphy|gram|pathy|plasty|emia|uria|algia|plegia|trophy|logy|logist|metry|therapy|penia|oma|omas|mycine|mycin|cilline|cillin|floxacine|floxacin|azole|prazole|sartan|statine|statin|olol|dipine|gliptine|gliptin|gliflozine|gliflozin|glutide|parine|xaban|tinib|ciclib|rafenib|zumab|ximab|lizumab|tuzumab|mumab|virus|viridae|coccus|bacter|idine|amine|azepam|azolam|barbital|caine|curium|profene|profen|oxacine|cycline|thiazide|semide|triptan|setron|vudine|vir|ase|ases|ique|iques|aire|aires|oide|oides|ement|ations?|ites?|oses?|iques?|euses?|ives?|ables?|ibles?|ness|ment|ing|tion|tions|ism|isme|ical|ally|ous)$/;

const MEDICAL_STARTS =
  /^(?:thoraco|abdomino|cardio|broncho|gastro|entero|hepato|nephro|neuro|uretero|ostéo|osteo|arthro|angio|cholecyst|spondylo|plagio|meso|naso|alcoolo|pharmaco|cranio|rachi|laryngo|pharyngo|lympho|lymph|hemato|hyper|hypo|endo|electro|echo|immuno|chimio|radio|psycho|pneumo|ortho|oto|ophtalm|ophthalm|gyneco|dermat|tachy|brady|poly|oligo|micro|macro|intra|extra|peri|supra|infra|trans|retro|anti|hemi|para)/;
