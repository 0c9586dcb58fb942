/** What is known of a resolved place. */
export interface PlaceFacts {
  /** Id of the resolved entity. */
  id: string;
  /** ISO 3166-1, ISO 3166-2 or GeoNames id. */
  code?: string;
  /** ISO 3166-1 alpha-2 of the country it is or lies in. */
  country?: string;
  isCountry: boolean;
  /** Larger than a country: a continent, Latin America. */
  isWorldRegion: boolean;
  /** Degrees, WGS 84. */
  latitude?: number;
  longitude?: number;
}

/** A place as the map shows it. */
export interface MapPlace {
  name: string;
  longitude: number;
  latitude: number;
  isCountry: boolean;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  groups: { name: string; controls: boolean }[];
}

/** Words on and under the map, in the language of the report. */
export interface MapWords {
  title: string;
  desc: string;
  controls: string;
  operates: string;
  named: string;
}
