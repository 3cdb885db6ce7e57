import world from '../../assets/lexicons/places-world.json' with { type: 'json' };
import { fold } from '../domain/text.ts';

let known: ReadonlySet<string> | undefined;

/** True for a town outside France (GeoNames, CC BY 4.0), a quarter or a foreign town's French name; folded, spaces for hyphens. */
export function isWorldPlace(foldedName: string): boolean {
  known ??= new Set([...Object.values(world), QUARTERS].flatMap((names) => names.split('|')).map(folded));
  return known.has(foldedName);
}

function folded(name: string): string {
  return fold(name)
    .replace(/[-']/g, ' ')
    .replace(/^st\.? /, 'saint ');
}

// Quarters and suburbs people say they live in, and towns by their French or English names.
const QUARTERS =
  "L'Estaque|Belleville|Ménilmontant|Montmartre|Barbès|La Chapelle|La Croix-Rousse|La Guillotière|La Duchère|Vénissieux-Minguettes|Les Minguettes|Le Mirail|La Reynerie|Bellefontaine|Empalot|Saint-Cyprien|Les Izards|Bagatelle|Hautepierre|Neudorf|Neuhof|La Meinau|Cronenbourg|Koenigshoffen|La Robertsau|L'Elsau|Le Panier|La Belle de Mai|La Castellane|Les Chartrons|La Bastide|Bacalan|Caudéran|Saint-Michel|Kercado|Bellevue|Recouvrance|Lambézellec|Pontanézen|Kérédern|Saint-Marc|Saint-Pierre|Villejean|Cleunay|Maurepas|Le Blosne|Bréquigny|Malakoff|Le Bouffay|Doulon|Chantenay|Le Breil|Wazemmes|Fives|Moulins-Lille|Vauban|Lomme|Les Moulins|L'Ariane|Cimiez|Saint-Roch|La Paillade|Antigone|Les Arceaux|Planoise|Les Grésilles|Fontaine d'Ouche|La Villeneuve|L'Île-Verte|Teisseire|Échirolles|Les Aubiers|Le Grand Parc|Le Petit-Quevilly|Les Sapins|Gravelle|Londres|Édimbourg|Douvres|Cantorbéry|Bruxelles|Anvers|Gand|Bruges|Liège|Louvain|Malines|Courtrai|Ostende|Tournai|Mons|Namur|Alost|Genève|Zurich|Bâle|Berne|Lucerne|Soleure|Fribourg|Neuchâtel|Sion|Coire|Cologne|Aix-la-Chapelle|Munich|Nuremberg|Ratisbonne|Hambourg|Francfort|Mayence|Coblence|Trèves|Sarrebruck|Fribourg-en-Brisgau|Dresde|Leipzig|Brême|Hanovre|Berlin|Vienne|Salzbourg|Prague|Varsovie|Cracovie|Budapest|Bucarest|Belgrade|Athènes|Salonique|Moscou|Saint-Pétersbourg|Kiev|Minsk|Vilnius|Rome|Milan|Turin|Gênes|Venise|Florence|Naples|Bologne|Padoue|Vérone|Sienne|Pise|Palerme|Catane|Syracuse|Madrid|Barcelone|Séville|Cordoue|Grenade|Saragosse|Valence|Saint-Sébastien|La Corogne|Cadix|Malaga|Lisbonne|Porto|Braga|Coimbra|Tanger|Fès|Meknès|Casablanca|Marrakech|Agadir|Oujda|Rabat|Salé|Alger|Oran|Constantine|Annaba|Tlemcen|Béjaïa|Tizi Ouzou|Sétif|Batna|Blida|Mostaganem|Tunis|Sfax|Sousse|Bizerte|Kairouan|Gabès|Djerba|Dakar|Thiès|Saint-Louis|Ziguinchor|Abidjan|Bouaké|Yamoussoukro|Bamako|Ouagadougou|Bobo-Dioulasso|Conakry|Lomé|Cotonou|Niamey|Douala|Yaoundé|Libreville|Kinshasa|Brazzaville|Pointe-Noire|Antananarivo|Tananarive|Tamatave|Beyrouth|Damas|Alep|Le Caire|Alexandrie|Jérusalem|Tel-Aviv|Istanbul|Izmir|Ankara|Téhéran|Bagdad|Kaboul|Pékin|Shanghai|Canton|Hanoï|Hô-Chi-Minh-Ville|Saïgon|Phnom Penh|Vientiane|Tokyo|Séoul|New Delhi|Bombay|Calcutta|Pondichéry|Chennai|Montréal|Québec|Trois-Rivières|Sherbrooke|New York|La Nouvelle-Orléans|Philadelphie|Mexico|La Havane|Port-au-Prince|Fort-de-France|Pointe-à-Pitre|Cayenne|Nouméa|Papeete|Mamoudzou|Saint-Denis de la Réunion|Basse-Terre|Le Lamentin|Bronx|The Bronx|Queens|Brooklyn|Harlem|Manhattan|Staten Island|Long Island|Flushing|Jamaica Plain|Dorchester|Roxbury|South Boston|Back Bay|South Side|Hyde Park|Oak Park|Hollywood|Burbank|East LA|Silver Lake|Bay Ridge|Astoria|Peckham|Brixton|Hackney|Tottenham|Walthamstow|Shoreditch|Islington|Camden|Camden Town|Clapham|Balham|Tooting|Streatham|Lewisham|Deptford|Woolwich|Greenwich|Stratford|Bethnal Green|Whitechapel|Mile End|Poplar|Moss Side|Hulme|Levenshulme|Didsbury|Chorlton|Withington|Wythenshawe|Toxteth|Anfield|Everton|Bootle|Wavertree|Aigburth|Handsworth|Edgbaston|Selly Oak|Moseley|Sparkbrook|Erdington|Headingley|Chapeltown|Harehills|Pudsey|Leith|Gorbals|Govan|Partick|Easterhouse|Morningside|Pilton|Ballymun|Tallaght|Finglas|Clondalkin|Rathmines|Ranelagh|Drumcondra|Clontarf|Crumlin|Ballyfermot";
