/** What a place is. `region` is no unit of administration: a valley, a sea, a border zone, a continent. */
export type PlaceKind = 'country' | 'division' | 'municipality' | 'region';

/** One place of the gazetteer. */
export interface GazetteerPlace {
  /** ISO 3166-1 for countries; ISO 3166-2 for divisions (GeoNames' code where it is not known); `R:…` for regions; GeoNames id for municipalities. */
  code: string;
  name: string;
  kind: PlaceKind;
  /** ISO 3166-1 codes of the countries it lies in: one, but for regions that cross borders; none for continents and seas. */
  countries: readonly string[];
  /** Code of the division a municipality lies in, where it is known. */
  division?: string;
  /** Degrees north and east (WGS 84). */
  latitude: number;
  longitude: number;
  /** People; for a division, those of its towns; 0 where it is not known. */
  population: number;
  /** It is the capital of its country. */
  capital: boolean;
}

/** What a document says about where it plays: how often each country and division is named in it, by code. */
export interface PlaceContext {
  countries: ReadonlyMap<string, number>;
  divisions: ReadonlyMap<string, number>;
}
