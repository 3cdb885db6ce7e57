import type { Language } from '../../domain/language.ts';

/** The small words of each language that hold a condition's name together, folded. */
export interface Grammar {
  /** "de" in "fracture de l'humérus". */
  readonly complement: ReadonlySet<string>;
  /** "à" in "allergie à la pénicilline". */
  readonly cause: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Before a number or letter that says how far: "stade IV". */
  readonly measures: ReadonlySet<string>;
  /** Between two conditions that are one: "diabète compliqué de néphropathie". */
  readonly links: ReadonlySet<string>;
  /** Heads after which any noun says which: "maladie de Crohn". */
  readonly openHeads: ReadonlySet<string>;
  /** Heads that are named after persons: "syndrome de Cotard", "Lyme disease". */
  readonly eponymHeads: ReadonlySet<string>;
  /** Heads whose cause may be any noun: "allergie aux moules". */
  readonly causeHeads: ReadonlySet<string>;
  /** Nouns that never say which condition. */
  readonly noComplement: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** May stand before an abbreviation that also means something else. */
  readonly introductions: ReadonlySet<string>;
  /** Words that no condition ends or begins with. */
  readonly edges: ReadonlySet<string>;
  /** Belong to a condition's name although they say only how it runs or on which side. */
  readonly courses: ReadonlySet<string>;
}

const titles = words(
  'm mr mrs ms miss mme mlle mmes dr docteur doctor pr prof professeur professor monsieur madame me sir nurse',
);

export const grammars: Readonly<Record<Language, Grammar>> = {
  fr: {
    complement: words('de d du des'),
    cause: words('a au aux'),
    articles: words('l la le les un une'),
    measures: words('stade type grade'),
    links: words(
      'secondaire secondaires a au aux de d du des la le l un une complique compliquee compliques due dus due',
    ),
    openHeads: words(
      'maladie syndrome cancer cancers fracture fractures tumeur tumeurs hernie rupture dechirure luxation entorse plaie ' +
        'carence infection trouble troubles dependance addiction intoxication intolerance stenose occlusion paralysie ' +
        'lithiase hematome kyste abces insuffisance neoplasie carcinome adenocarcinome contusion traumatisme atteinte ' +
        'malformation agenesie hypertrophie mutation metastase metastases polype ulcere fistule thrombose lesion atrophie',
    ),
    eponymHeads: words('maladie syndrome'),
    causeHeads: words(
      'allergie allergies allergique allergiques hypersensibilite intolerance intolerances intoxication addiction dependance',
    ),
    noComplement: words(
      'grade stade type classe forme aspect allure patient patiente malade mere pere soeur frere fils fille famille vie travail jour jours semaine semaines mois an ans ' +
        'annee annees heure heures fois mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces ' +
        'madame monsieur mme mlle docteur dr pr m mr depuis suite base reference nouveau nouvelle plus moins tres bonne ' +
        'meme type facon maniere sorte part cours fin debut moment date suivi traitement prise controle surveillance bilan ' +
        'dossier service hopital centre medecin chirurgien equipe consultation niveau risque cause origine nature tout toute ' +
        'tous toutes chaque certains certaines plusieurs nombreux autre autres quelques tels telles fait laquelle lequel ' +
        'nombre terme present presente ici personne personnes sexe age decouverte survenue apparition facteur facteurs',
    ),
    titles,
    relatives: words(
      'pere mere frere freres soeur soeurs fils fille filles mari femme epouse epoux conjoint conjointe tante oncle cousin ' +
        'cousine cousins grand grands parents parent maternel maternelle paternel paternelle neveu niece jumeau jumelle',
    ),
    introductions: words(
      'un une d l la le sa son en de pour avec par sur et ou une sans pas ancienne ancien connu connue contexte',
    ),
    courses: words('aigu aigue aigus aigues chronique chroniques'),
    edges: words('non tres mal par avec de d du des a au aux la le les l un une en sur et ou post'),
  },
  en: {
    complement: words('of in'),
    cause: words('to'),
    articles: words('the a an his her their'),
    measures: words('stage type grade class'),
    links: words('with due to secondary complicated by associated from the a'),
    openHeads: words('cancer carcinoma fracture fractures infection syndrome disease tumor tumour malformation'),
    eponymHeads: words('disease syndrome palsy'),
    causeHeads: words('allergy allergies allergic hypersensitivity intolerance intolerant addiction addicted'),
    noComplement: words(
      'patient patients mother father sister brother son daughter family life day days week weeks month months year years ' +
        'hour hours time times this that these those his her their our your its my any all some other others which mr mrs ms ' +
        'miss dr prof since risk care treatment management history note date origin nature type kind past same both each ' +
        'order addition setting context case particular general interest concern light follow clinic hospital order',
    ),
    titles,
    relatives: words(
      'mother father brother brothers sister sisters son daughter husband wife aunt uncle cousin grandmother grandfather ' +
        'maternal paternal parents parent sibling siblings niece nephew twin',
    ),
    introductions: words(
      'a an of with for has had have and or no known new prior previous without h o hx acute chronic severe moderate mild ' +
        'possible probable suspected recurrent early late old',
    ),
    edges: words(
      'possible probable presumed suspected worsening use other of in to the a with by from and or on no not as well his her',
    ),
    courses: words('acute chronic left right bilateral type stage grade class'),
  },
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
