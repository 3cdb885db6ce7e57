/** Words that lead to names, follow them or rule them out, folded. */

/** Never a name by themselves, whatever a list of names says. */
export const functionWords = set(`
  a ai ainsi alors ans apres as au aucun aucune aussi autre autres aux avait avant avec avez avons bien car ce ceci cela
  celle celui ces cet cette chaque chez comme comment dans de depuis des deux dont du elle elles en encore entre est et
  etait etaient ete etre eu eux fait il ils je jour jours la le les leur leurs lors lui ma mais mes moi mois moins mon ne
  ni nos notre nous on ont or ou par parce pas pendant peu peut plus pour pouvez quand que quel quelle qui quoi sa sans se
  sera ses si son sont sous sur ta te tel tes toi ton tous tout toute toutes tres tu un une vers veuillez voici votre vos
  vous vu vue y
  about after all also an and any are at be because been before being but by can could did do does done due during each for
  from given had has have he her here hers him his how i if in into is it its just may me more most must my no nor not now
  of off once one only other our out over own per please she should since so some such than that the their them then there
  these they this those through to today too under until up us very was we well were what when where which while who whom
  why will with within would yes you your
  jan feb mar apr jun jul aug sep sept oct nov dec janv fevr avr juil
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi
  samedi dimanche january february march april june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday noel paques christmas easter
  nom prenom prenoms name surname forename patient patiente patients date ne nee sexe sex age tel fax email mail adresse
  fri thu tue wed thur thurs tues mondays tuesdays wednesdays thursdays fridays saturdays sundays
  ii iii iv vi vii viii ix xi xii
  client practitioner bank baby boy girl bebe
  hosp dept addr arr preg subj encl appx labo visio antec hop courriel serv ofc offr lic chadsvasc tel adr obs rx hx dx tx sx
  address page dossier objet re cc pj ref bonjour cher chere chers dear hello hi history reason signed note notes
`);

/** Small words inside a name. They count only before another part of it. */
export const particles = set(`
  de du des la le les l d van von der den het ten ter zu zur della del di da do dos das dal ben ibn bin bint el al ould ait
  abu abou saint sainte san santa mc mac st ste lo ni nic ui
`);

/** First names that are ordinary words of records as well. */
export const wordNames = set(`
  aime aimee ange aurore bienvenu bienvenue blanche clemence constance constant charite claire colombe desire desiree dieudonne
  divine esperance felicite fidele fleur fortune france juste marine merveille modeste olive parfait perle pierre placide
  prudence prune reine rose signe victoire violette aya can do junior long maria mari moral na per prince princesse sera son
  thi van yen lin min hue lan hong in an li bo ya
  will may hope grace faith joy mark bill dawn art rich grant chase drew pat frank amber ruby crystal daisy lily iris ivy
  holly hazel heather pearl ginger sandy autumn summer april june august dean earl duke king guy gene glen dale clay cliff
  brook brooke miles lance rod rob chuck buck buddy sterling precious patience mercy honor robin jay wade ward ray victor
  kit max penny star bonnie chance charity clement curt dexter florida georgia israel jean lane major marina mason page
  paris peg piper reed sage sky stone taylor tanner tripp woody lacy misty stormy happy lucky young
`);

export type TitleKind = 'civil' | 'clinician' | 'profession';

/** Titles: after a civil or a doctor's title anything capital is a name; after a profession only what looks like one. */
export const titles: ReadonlyMap<string, TitleKind> = new Map([
  ...[
    ...set(
      'm mr mme mmes mlle mlles melle mrs ms mx miss monsieur madame mademoiselle messieurs mesdames sir mister missus madam frau herr senora vve',
    ),
  ].map((word) => [word, 'civil'] as const),
  ...[...set('dr drs docteur docteure docteurs doctor pr prof professeur professeure professor prs')].map(
    (word) => [word, 'clinician'] as const,
  ),
  ...[
    ...set(`me maitre soeur sister nurse ide idel infirmier infirmiere interne internes externe externes consultant
      registrar resident surgeon physician midwife matron anesthesiste chirurgien chirurgienne kine kinesitherapeute
      psychologue dieteticien dieteticienne secretaire medecin pharmacien pharmacienne ambulancier orthophoniste
      ergotherapeute radiologue cardiologue urgentiste praticien senior femme soignante soignant sociale cadre puericultrice
      manipulateur manipulatrice brancardier therapist pharmacist technician intern fellow attending hygienist paramedic
      rn np lpn anesthesiologist anaesthetist radiologist cardiologist pathologist psychiatrist psychologist dietitian
      counselor ibode iade aide ash as pa adjudant capitaine lieutenant sergent brigadier gendarme commandant colonel opj
      officer constable cst detective deputy sheriff pc rev reverend pastor chaplain canon rabbi imam abbe aumonier pasteur
      rabbin elder adjuster teacher coach cns cmw spr sr hca pharm chc ccah msw lcsw cna emt doula avocat notaire juge
      coordinatrice coordinateur educateur educatrice enseignante instituteur institutrice orthoptiste podologue opticien
      sgt cpl lcpl pte maj capt cdr lt gnr padre judge chef adc cne adjt ofc coord cmm cnm don hv sw dcn ssgt
      dentiste prothesiste osteopathe sophrologue estheticienne benevole visiteuse maraicher surveillante pt dep`),
  ].map((word) => [word, 'profession'] as const),
]);

/** Kin and others around the patient. */
export const kin = set(`
  mari epoux epouse femme compagnon compagne conjoint conjointe concubin concubine pere mere papa maman fils fille filles
  frere freres soeur soeurs oncle tante cousin cousine neveu niece tuteur tutrice curateur curatrice mandataire ami amie
  voisin voisine enfants enfant jumeau jumelle jumeaux aidant aidante parents parent parrain marraine belle gendre bru beau
  ainee aine cadet cadette benjamin petite petit fiance fiancee ex
  husband wife spouse partner father mother mom mum dad son sons daughter daughters brother brothers sister sisters uncle
  aunt nephew niece grandmother grandfather grandson granddaughter grandma grandpa friend neighbor neighbour guardian
  carer caregiver girlfriend boyfriend stepson stepdaughter stepfather stepmother twin children child kids baby mother-in-law
  roommate sibling siblings law papi papy mamie mamy tata tonton meme pepe frangin frangine hubby stepdad stepmum stepmom nain taid
  gran granddad grandad nan nana nanny missus auntie maman
`);

/** Before an eponym, in French by themselves ("maladie de"), in English with "of" ("circle of"). */
export const cuesBefore = set(`
  maladie maladies syndrome syndromes signe signes score scores test tests echelle echelles classification index indice indices
  critere criteres stade stades manoeuvre manoeuvres sonde sondes drain drains lame operation intervention fracture
  fractures ligne ligament tendon technique methode loi formule grade point points tumeur sarcome lymphome thyroidite
  phenomene triade trepied pentade ulcere diverticule hernie kyste anneau sphincter ampoule canal cul espace fascia aponevrose
  coloration bacille reaction incision voie position appareil reflexe tetralogie purpura oedeme anemie ataxie choree
  dystrophie nodule nodules granulome pied coude main genou oeil paralysie neuropathie nevralgie nevrite epilepsie
  demence aphasie contracture pneumopathie souffle pouls facies erytheme lichen eruption naevus carcinome liquide solution
  trompe trompes glande corps conjonctivite retraction rhumatisme angine arterite vascularite pince ecarteur aiguille
  canule catheter valve prothese tige plaque vis clou montage gastrectomie resection anastomose bandage epreuve epreuves
  attelle collier ceinture corset regime protocole accord consensus conference questionnaire inventaire cercle polygone
  equation clairance holter suture lambeau greffe lobe ilot cellule cellules loge fosse sac automatisme effet champ
  disease circle canal sphincter tetralogy bundle loop pouch islets crypts node angle triangle ligament ampulla foramen
  space canals duct sign law
`);

/** After an eponym, in English ("Crohn's disease", "Foley catheter"). */
export const cuesAfter = set(`
  disease diseases syndrome syndromes sign signs score scores test tests scale criteria classification index stage class
  maneuver manoeuvre procedure palsy phenomenon tube line catheter drain tumor tumour lymphoma sarcoma ulcer hernia cyst duct
  ring law triad reflex contracture neuropathy aphasia stain node nodes nodule nodules gland thyroiditis arteritis esophagus
  oesophagus graft repair incision position formula equation body bodies mass murmur pulse facies phenotype mutation factor
  anemia anaemia ataxia chorea dystrophy fundoplication operation forceps retractor lesion cells paralysis pouch spots purpura
  edema oedema osteotomy fracture fractures pupil nomogram sulci sulcus reaction grade effect method technique clamp monitor
  protocol diverticulum valve block wave waves lobe fissure foramen space ligament point loop approach view change chorea
  screen questionnaire inventory staging nail wire pin wires screw prosthesis dementia sitter nurse mask blade knot suture
`);

/** A name, not a term, where one of these follows. */
export const personVerbs = set(`
  a est etait avait presente presentait signale rapporte decrit declare dit exprime vit habite travaille consulte consultait
  accepte refuse souhaite demande prefere marche dort mange boit beneficie sera sest est-elle vient revient sort rentre
  reste semble parait nie allegue evoque raconte pleure sourit repond comprend connait prend prendra doit peut va ira fume
  was is has had reports reported denies denied states stated presents presented complains complained lives works wants
  says said refuses refused accepts tells told feels felt agreed agrees declined takes took underwent came comes returned
  returns remains appeared appears arrived requested requests called calls tolerated expressed verbalized understands
  will can could would smokes drinks walks
`);

/** Before a name as the one who did something, or with whom. */
export const agentWords = set(
  `par avec chez by with via confie adressee adresse contact contacter prevenir w per told asked called paged notified
  informed spoke thanked met phoned texted emailed prevenu prevenue appele appelee revu remercie joint contacte informe
  informee previens appelle rappeler agent alias`,
);

/** A named place or thing follows, not a person. */
export const placeCues = set(`
  hopital hopitaux clinique clinic polyclinique hospital chu chr chru ch chi ghu centre center residence ehpad institut institute
  rue r avenue av boulevard bd place allee allees impasse chemin route square quai cours passage lotissement street road
  lane drive ave court way college lycee ecole school university universite faculte pavillon batiment unite service ward
  fondation foundation maison foyer pharmacie laboratoire cabinet stade gare metro quartier faubourg hameau pont tour
  espace villa domaine chateau commune ville village ile laboratoires groupe association societe saint sainte st ste
`);

/** Units and forms that show that the word before is a drug or a measure. */
export const doseUnits = set(`
  mg g mcg ug µg ml l ui iu u mui meq mmol cp cpr gel gelule gelules comprime comprimes sachet sachets goutte gouttes
  ampoule ampoules bouffee bouffees tab tabs tablet tablets capsule capsules puff puffs units unit patch j kg mgkg amp po iv
  sc im bid tid daily x fois suppo sirop spray
`);

/** Before "de" and a person: "dossier de", "appel de", "chambre de". */
export const personNouns = set(`
  dossier appel courrier lettre mail etat chambre cas famille fille fils mari femme epouse mere pere frere soeur avis demande
  retour visite venue arrivee sortie entree patron assistante secretaire equipe copie part cote presence absence accord
  domicile medecin proche veuve veuf separe separee divorce divorcee accompagne accompagnee suivi anniversaire dires ami amie
`);

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Words for those who care, beside titles: after a name or before it they say who it is. */
export const workers: ReadonlySet<string> = set(`
  md mbbs frcs mrcp bsn rph pharmd dpt od dmd dds facs crna ade dea mkde ide idec idel sf bsc fy1 fy2 st3 ct1 spr ot slt salt
  psychologue psychologist psychiatre psychiatrist pediatre paediatrician pediatrician secretaire secretary preparateur
  preparatrice pharmacien pharmacienne interne infirmier infirmiere educateur educatrice kine kinesitherapeute assistante
  assistant soignant soignante medecin chirurgien chirurgienne cardiologue neurologue nephrologue oncologue radiologue
  dermatologue urologue pneumologue rhumatologue hematologue endocrinologue gynecologue obstetricien obstetricienne
  gastroenterologue anesthesiste reanimateur urgentiste generaliste geriatre psychomotricien psychomotricienne orthophoniste
  orthoptiste ergotherapeute dieteticien dieteticienne podologue sophrologue ambulancier ambulanciere brancardier cadre
  manipulateur manipulatrice technicien technicienne biologiste pathologiste anatomopathologiste coordinatrice coordinateur
  nurse doctor gp consultant registrar surgeon physician cardiologist neurologist nephrologist oncologist radiologist
  pathologist dermatologist urologist haematologist hematologist endocrinologist gynaecologist gynecologist obstetrician
  anaesthetist anesthesiologist geriatrician physiotherapist physio dietitian dietician audiologist optometrist pharmacist
  technician technologist tech manip paramedic midwife hca counsellor counselor therapist keyworker matron houseman anesth
  psy ergo tec senco cgc kines fn dn tisf orthos ergos psys ibodes ides aides-soignantes tisf aesh dietet pharma idec
  transcriptionist scribe sonographer phlebotomist hygienist attache attachee chef praticien praticienne externe puericultrice
`);

/** Things that have a maker: what is named beside them is a brand ("matelas Alova", "Marigold gloves"). */
export const productNouns: ReadonlySet<string> = set(`
  lit lits matelas fauteuil siege coussin barre moteur couverts verre pansement pansements poche poches sonde sondes etui pompe
  orthese attelle prothese appareil appareils lecteur capteur stylo masque machine respirateur ventilateur concentrateur bas
  chaussettes collant contention bande bandes creme pommade gel lait laits eau savon spray collyre comprime comprimes vaccin
  traitement antibiotique desinfection desinfectant logiciel fil fils clip clips agrafe agrafes agrafeuse vis plaque clou tige
  cupule stent stents valve pacemaker stimulateur defibrillateur catheter aiguille kit deambulateur rollator canne couches
  protection protections change changes telealarme montre balance tensiometre glucometre oxymetre thermometre inhalateur
  chambre-inhalation aerosol nebuliseur implant implants sterilet pilule patch contraception alimentation nutrition complement
  complements biberon tetine tire-lait collier corset ceinture semelle semelles chaussures genouillere releveur genou cheville
  hotte microscope automate scanner echographe sangle verticalisateur monte-escalier leve-personne leve-malade rail tapis
  substitution relais colle mousse film tulle compresse compresses filet treillis tablette lunettes lentilles monture implantable
  mattress bed chair wheelchair cushion hoist sling gloves glove toast pump meter monitor mask device dressing dressings bag
  bags stockings stocking cream ointment gel lotion shampoo soap spray drops inhaler spacer nebuliser nebulizer tablets vaccine
  suture sutures staples stapler clips mesh screw screws plate nail stent valve catheter cannula needle pen sensor kit walker
  frame splint brace boot boots collar implant pacemaker lens lenses formula milk feed feeds thickener pads pad software app
  console tower drape drapes blanket warmer pillow scale scales thermometer ventilator concentrator cylinder regulator tube
`);
