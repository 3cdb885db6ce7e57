import type { Recognizer } from '../../domain/recognizer.ts';
import { device } from './device.ts';
import { frAdeli } from './fr-adeli.ts';
import { frFiness } from './fr-finess.ts';
import { frIns } from './fr-ins.ts';
import { frIpp } from './fr-ipp.ts';
import { frMutuelle } from './fr-mutuelle.ts';
import { frNda } from './fr-nda.ts';
import { frNir } from './fr-nir.ts';
import { frPassportCni } from './fr-passport-cni.ts';
import { frPlates } from './fr-plates.ts';
import { frRpps } from './fr-rpps.ts';
import { frSiret } from './fr-siret.ts';
import { gbNhsNumber } from './gb-nhs-number.ts';
import { gbNino } from './gb-nino.ts';
import { iban } from './iban.ts';
import { idOther } from './id-other.ts';
import { otherNational } from './other-national.ts';
import { paymentCard } from './payment-card.ts';
import { reference } from './reference.ts';
import { sample } from './sample.ts';
import { usDea } from './us-dea.ts';
import { usHealthPlan } from './us-health-plan.ts';
import { usMbi } from './us-mbi.ts';
import { usMrn } from './us-mrn.ts';
import { usNpi } from './us-npi.ts';
import { usSsn } from './us-ssn.ts';
import { vin } from './vin.ts';

/** Numbers of persons, stays, plans, sites and things, one row each. */
export function numberRecognizers(): readonly Recognizer[] {
  return [
    frNir,
    frIns,
    frIpp,
    frNda,
    frRpps,
    frAdeli,
    frFiness,
    frSiret,
    frMutuelle,
    frPlates,
    frPassportCni,
    usSsn,
    usMrn,
    usMbi,
    usNpi,
    usDea,
    usHealthPlan,
    gbNhsNumber,
    gbNino,
    otherNational,
    iban,
    paymentCard,
    vin,
    device,
    sample,
    reference,
    idOther,
  ];
}
