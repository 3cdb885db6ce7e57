/** Check digits shared by several identifiers. All take digits only and are false for anything else. */

/** Luhn (ISO/IEC 7812-1, annex B): the last digit is the check digit. */
export function passesLuhn(digits: string): boolean {
  if (!/^\d{2,40}$/.test(digits) || /^0+$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The sum of digits times weights, position by position. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits.charCodeAt(index) - 48), 0);
}

/** Remainder of a decimal number of any length. */
export function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + (digit.charCodeAt(0) - 48)) % divisor;
  return rest;
}

/** ISO 7064 mod 97-10 over letters and digits, as the IBAN uses it: the first four characters move to the end. */
export function passesIbanCheck(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  const moved = iban.slice(4) + iban.slice(0, 4);
  return (
    remainder(
      moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)),
      97,
    ) === 1
  );
}

/** GS1 check digit of an EAN, GTIN, CIP13 or UCD13. */
export function passesGs1(digits: string): boolean {
  if (!/^\d{8,18}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    sum += (digits.charCodeAt(digits.length - 1 - i) - 48) * (i % 2 === 0 ? 1 : 3);
  }
  return sum % 10 === 0;
}

const READ_AS_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  I: '1',
  l: '1',
  '|': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
};

/** Letters that text recognition commonly reads for digits, put right. */
export function repairDigits(text: string): string {
  return text.replace(/[OoQIl|ZzSsGbBgq]/g, (letter) => READ_AS_DIGIT[letter]!);
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
