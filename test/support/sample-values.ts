/** What the sample records say of people, and words of theirs that must stay: by file name. */

export interface SampleValues {
  /** Direct identifiers, in whatever way they are written in the file. */
  readonly identifiers: readonly string[];
  /** Medical words and eponyms that the policy `identity` keeps. */
  readonly kept: readonly string[];
}

export const sampleValues: Readonly<Record<string, SampleValues>> = {
  'consultation-cardiologie.txt': {
    identifiers: [
      ...['BODÉNAN', 'Yann', 'Soizic', 'Nolwenn', 'Loïc', 'QUENTREC', 'Armelle', 'LE GOASTER', 'Diarra', 'Scouarnec'],
      ...['1 58 03 75 480 117 14', '80417733', '06 39 98 12 45', '02 61 91 44 07', '02 61 91 44 10', '10009999995'],
      ...['yann.bodenan@example.org', 'secretariat.cardio@ch-valdourle.example.org', '09/03/1958', '9 mars 1958'],
      ...['27 bis rue du Moulin Blanc', '29480', 'C2026-00418'],
    ],
    kept: ['ramipril', 'metformine', 'Simpson', 'Homans', 'Harzer', 'auscultation', 'FEVG', 'hémibloc'],
  },
  'compte-rendu-hospitalisation.txt': {
    identifiers: [
      ...['TAVERNIER', 'MARCHETTI', 'Perrucci', 'Danielle', 'Sarkissian', 'Orsini', 'Lacombe', 'Benhamou', 'Paoli'],
      ...['CASTAGNÈDE', 'Fabre-Olivier', 'Ollivier', 'Chloé', '22/10/1931', '2 31 10 13 888 305 54', '00731942'],
      ...['260019847', '06 39 98 77 31', '04 65 71 20 48', '8 traverse de la Pinède', '94 ans'],
    ],
    kept: ['ceftriaxone', 'Escherichia coli', 'apixaban', 'MMSE', 'hyponatrémie', 'paracétamol', 'confusion'],
  },
  'discharge-summary-en.txt': {
    identifiers: [
      ...['Okonkwo', 'Marisol', 'Daniel', 'Ingrid', 'Beatriz', 'Venkataraman', 'Lindqvist', 'Feldstein', 'Asante'],
      ...['07/19/1949', '004417829', 'LH-88213406', '987-65-4321', '1EG4-TE5-MK73', '1234567893', '(218) 555-0177'],
      ...['marisol.okr@example.com', '77 Alder Court', '(612) 555-0119', 'RLA418827S'],
    ],
    kept: ['furosemide', 'Parkinson disease', 'Bell palsy', 'creatinine', 'ejection fraction', 'apixaban'],
  },
  'bilan-biologique.pdf': {
    identifiers: [
      ...['HADDOUCHE', 'Inès', 'LE BRAS', 'Erwan', 'Abgrall', 'Benali', 'Tanguy', 'LE GOASTER', '05/07/1984'],
      ...['2 84 07 75 480 221 08', '06 39 98 55 18', '80455120', '26011604471', '10101234564'],
      ...['ines.haddouche@example.org', '19 impasse des Goélands'],
    ],
    kept: ['Leucocytes', 'Ferritine', 'Glycémie', 'Vitamine B12', 'sulfate ferreux', 'Architect'],
  },
  'compte-rendu-operatoire.pdf': {
    identifiers: [
      ...[
        'DELAUNOY',
        'Jean-Baptiste',
        'VERMOREL',
        'Mireille',
        'Guilhem',
        'Colette',
        'Ben Salah',
        'Teissèdre',
        'Moulin',
      ],
      ...['Roumégoux', 'Estève', 'Cazals', 'Lambert', 'Alric', '30/09/1949', '30 septembre 1949', '70318846'],
      ...['260020415', '1 49 09 34 888 305', '06 39 98 60 02', '04 65 71 09 33', '41 chemin de la Font-Neuve'],
      ...['chir.digestive@masblanc.example.org', 'P26-000931', 'RCP-2025-1187'],
    ],
    kept: ['Toldt', 'Pfannenstiel', 'Knight-Griffen', 'anastomose', 'céfazoline', 'mésentérique', 'énoxaparine'],
  },
  'clinic-letter-en.pdf': {
    identifiers: [
      ...[
        'HARGREAVES',
        'Tobias',
        'Callum',
        'Harpreet',
        'Joshua',
        'Adeyemi',
        'Macallister',
        'Fiona',
        'Okafor',
        'Llewellyn',
      ],
      ...[
        'Thwaite',
        'Dunmore',
        'Zhang',
        'Haddad',
        '02/11/1976',
        '999 421 8735',
        '0318274',
        '07700 900461',
        '01632 960417',
      ],
      ...['t.hargreaves.singh@example.com', 'neuro.clinic@westmarsh.example.org', '6 Quarry Bank Terrace', 'NE46 3PL'],
    ],
    kept: ['dimethyl fumarate', "Romberg's", 'optic neuritis', 'EDSS', 'lymphocytes', 'sertraline'],
  },
};
