import { CODE, DIGITS, hasUnitAfter, isIdentifier, labelled } from '../labelled.ts';
import { definePatternRecognizer } from '../pattern-recognizer.ts';

const NUMBER = '(?:id|no\\.?|num(?:ber)?\\.?|nbr\\.?|#)';

/** Health-plan, policy, group and subscriber numbers; accounts and invoices, French ones too. */
export const usHealthPlan = definePatternRecognizer({
  id: 'us-health-plan',
  entity: 'ID_PLAN',
  source: '45 CFR 164.514(b)(2)(i)(I) and (J)',
  role: 'patient',
  rules: {
    plan: {
      regex: labelled(
        `(?:member|policy|subscriber|grp|beneficiary|group|insurance|plan|certificate|rx|enrollee|payer|claim|authorization|referral)(?: ${NUMBER}|${NUMBER}|(?= ?[:#]))(?: ?#)?`,
        `(?:${CODE}|${DIGITS})`,
      ),
      score: 0.93,
    },
    account: {
      regex: labelled(
        `(?:acc(?:oun)?t?|billing|invoice|guarantor|receipt)\\.?(?: ?${NUMBER}|(?= ?[:#]))(?: ?#)?|(?:facture|compte|bordereau|dossier comptable|devis|re[çc]u) ?(?:n[°ºo]|:|num[ée]ro)|n[°ºo] ?(?:de )?(?:facture|compte|bordereau|devis|re[çc]u)`,
        `(?:${CODE}|${DIGITS})`,
      ),
      score: 0.92,
      type: 'ID_ACCOUNT',
    },
  },
  accept: ({ value, end, text }) => isIdentifier(value, 4) && !hasUnitAfter(text, end),
});
