import { describe } from 'vitest';
import { gbNhsNumber } from '../../../src-main/recognizers/country/gb-nhs-number.ts';
import { gbNino } from '../../../src-main/recognizers/country/gb-nino.ts';
import { otherNational } from '../../../src-main/recognizers/country/other-national.ts';
import { usDea } from '../../../src-main/recognizers/country/us-dea.ts';
import { usHealthPlan } from '../../../src-main/recognizers/country/us-health-plan.ts';
import { usMbi } from '../../../src-main/recognizers/country/us-mbi.ts';
import { usMrn } from '../../../src-main/recognizers/country/us-mrn.ts';
import { usNpi } from '../../../src-main/recognizers/country/us-npi.ts';
import { usSsn } from '../../../src-main/recognizers/country/us-ssn.ts';
import { covers } from '../../support/covers.ts';

describe('social security number', () => {
  covers(
    [usSsn],
    [
      'SSN ⟦123-45-6789⟧',
      'Social Security No.: ⟦899 99 9999⟧',
      'SSN XXX-XX-⟦6789⟧',
      'last 4 of SSN: ⟦6789⟧',
      'unlabelled ⟦987-65-4321⟧ on the form',
      'ZIP 12345-6789, order 3-2-4',
    ],
  );
});

describe('medical record number', () => {
  covers(
    [usMrn],
    [
      'MRN: ⟦00482913⟧  Pt: Test',
      'MRN⟦4482913⟧',
      'Hospital No. ⟦H1234567⟧',
      'Patient ID: ⟦123-456-78⟧',
      'Patient ID: ⟦77-12-40⟧',
      'Medical record number is ⟦4481-22⟧',
      'patient no longer febrile 38.5',
      'MRN pending',
      'unit 5 of 12',
    ],
  );
});

describe('plans and accounts', () => {
  covers(
    [usMbi, usHealthPlan],
    [
      'Medicare ⟦1EG4-TE5-MK73⟧',
      'MBI ⟦1EG4TE5MK73⟧',
      'Member ID: ⟦XYZ123456789⟧',
      'Policy No ⟦99-1234-5⟧',
      'Acct #: ⟦500123456⟧',
      'Facture n° : ⟦F-2023-00451⟧',
      'group therapy 3x/week, plan: follow-up in 6 weeks',
      'accounted for; facture réglée',
    ],
  );
});

describe('licences', () => {
  covers(
    [usNpi, usDea],
    [
      'NPI ⟦1234567893⟧',
      'NPI: ⟦1234567890⟧',
      'DEA ⟦AB1234563⟧',
      'unlabelled ⟦MR7654329⟧',
      'License No: ⟦A123456⟧',
      'GMC ⟦7654321⟧',
      'license suspended; AB1234564 is none',
    ],
  );
});

describe('British and other national numbers', () => {
  covers(
    [gbNhsNumber, gbNino, otherNational],
    [
      'NHS No ⟦999 765 4323⟧, CHI ⟦0101990006⟧',
      'unlabelled ⟦943 476 5919⟧',
      'a wrong check digit without a label: 943 476 5918',
      'NHS Number: ⟦943 476 5918⟧',
      'CHI form ⟦311299 9991⟧',
      'NI number ⟦AB 12 34 56 C⟧',
      '⟦JG103759A⟧ on the form',
      'GP practice code ⟦A81001⟧',
      'NHI ⟦ZZZ0016⟧',
      'PPSN: ⟦1234567T⟧',
      'Na 140, K 4.2, T2N0M0',
    ],
  );
});
