import { describe, expect, it } from 'vitest';
import { conditions } from '../../../src-main/recognizers/diagnosis/conditions.ts';
import { recognizes, runRecognizer } from '../../support/recognizes.ts';

describe('French conditions', () => {
  describe('are found by name, the sensitive ones first', () => {
    recognizes(
      conditions,
      [
        '⟦Séropositif⟧ depuis 1998.',
        'Suivi pour une ⟦infection par le VIH⟧ et une ⟦hépatite C chronique⟧.',
        'Pas d’antécédent de ⟦syphilis⟧ ni de ⟦tuberculose⟧.',
        '⟦Alcoolodépendance⟧ sevrée, ⟦tabagisme⟧ à 30 paquets-années.',
        'Deux ⟦tentatives de suicide⟧, ⟦trouble bipolaire⟧ et ⟦schizophrénie⟧ écartée.',
        'Une ⟦IVG⟧ en 2005, une ⟦fausse couche⟧ en 2007, ⟦grossesse⟧ actuelle.',
        '⟦Porteuse d’une mutation BRCA1⟧.',
        'Elle a une ⟦drépanocytose⟧ et une ⟦maladie de Huntington⟧.',
      ],
      'fr',
    );
  });

  describe('reach over what says which and how', () => {
    recognizes(
      conditions,
      [
        'Une ⟦insuffisance cardiaque gauche sévère⟧.',
        'Un ⟦adénocarcinome pulmonaire stade IV⟧ traité.',
        'Une ⟦fracture de l’extrémité inférieure du radius⟧ droit.',
        'Un ⟦carcinome épidermoïde T2N0M0⟧ opéré ; une ⟦hypothyroïdie⟧ T4 basse.',
        'Une ⟦allergie à la pénicilline⟧ connue.',
        'Une ⟦pneumopathie à Klebsiella pneumoniae⟧.',
        'Un ⟦diabète de type 2 compliqué de néphropathie⟧ ancienne.',
        'Une ⟦broncho-pneumopathie chronique obstructive⟧.',
        'Une ⟦maladie de Rosai-Dorfman⟧.',
        'Une ⟦rupture de la coiffe des rotateurs⟧.',
      ],
      'fr',
    );
  });

  describe('are found whatever their case, accents, number and line breaks', () => {
    recognizes(
      conditions,
      [
        '⟦HYPERTENSION ARTERIELLE⟧ ET ⟦DIABETE⟧.',
        'des ⟦anévrismes de l’aorte⟧ et des ⟦métastases hépatiques⟧',
        'une ⟦insuffisance\nrénale chronique⟧ connue',
        'une ⟦sclerose en plaques⟧',
      ],
      'fr',
    );
  });

  describe('are found by the form of the word where no list has it', () => {
    recognizes(conditions, ['une ⟦pancréatopathie⟧', 'une ⟦spondylite⟧', 'un ⟦fibrolipome⟧ du dos'], 'fr');
  });

  describe('are told from words that only look like them', () => {
    recognizes(
      conditions,
      [
        'Le site est propre, visite de contrôle, la dose est adaptée, suite simple.',
        'Glucose 5,2 mmol/l, glycémie normale, cholestérolémie, natrémie.',
        'Marche sans limite, partie droite, conduite à tenir, ménisque composé.',
        'Arrêt maladie adressé à la caisse primaire d’assurance maladie.',
        'Traitement anti-HTA, antibiotique, paracétamol, morphine.',
        'Appendicectomie, cholécystectomie, coronarographie, IRM cérébrale.',
        'Foie, rein droit, col du fémur et lobe supérieur sans particularité.',
        'Pas de fièvre, pas de toux, pas de douleur thoracique.',
        'Service de maladies infectieuses. Bon état général.',
        'IC 95 %, FA à 120 UI, PR 160 ms.',
        'M. Crohn est venu avec Mme Parkinson.',
        'Le Dr Charcot confirme.',
      ],
      'fr',
    );
  });

  describe('sections lower the threshold and are never covered whole', () => {
    recognizes(
      conditions,
      [
        'Antécédents : ⟦FA⟧, appendicectomie en 1990, ⟦IC⟧.',
        'Conclusion : ⟦dyspnée d’effort⟧ à explorer par une épreuve fonctionnelle.',
        'ANTECEDENTS\r\n- ⟦FA⟧\r\n- appendicectomie\r\nTRAITEMENTS\r\n- FA',
        'Traitement : FA, IC, dyspnée.',
        'Conclusion : ⟦lésion hépatique⟧ à contrôler.\n\nTraitement : aucun.\nUne lésion hépatique.',
      ],
      'fr',
    );
  });

  it('belong to the patient, or to a relative who is named or whose section it is', () => {
    const roles = (text: string) => runRecognizer(conditions, text, 'fr').map((detection) => detection.role);
    expect(roles('Cancer du sein en 2010.')).toEqual(['patient']);
    expect(roles('Sa mère a eu un cancer du sein.')).toEqual(['relative']);
    expect(roles('Sa mère va bien. Cancer du sein en 2010.')).toEqual(['patient']);
    expect(roles('Antécédents familiaux : cancer du sein.\nAntécédents : asthme.')).toEqual(['relative', 'patient']);
  });
});
