/** Parts of the city that are no ward, and towns around it, of the split that judges the reader. */
import type { PerLanguage, Town } from '../style.ts'

export const HELDOUT_AREAS: readonly string[] = [
  'Lincoln Park',
  'Near North Side',
  'Forest Glen',
  'North Park',
  'East Garfield Park',
  'Lower West Side',
  'Near South Side',
  'Armour Square',
  'Gladstone Park',
  'Oakland',
  'Fuller Park',
  'Grand Boulevard',
  'Kenwood',
  'Washington Park',
  'Avalon Park',
  'Burnside',
  'Riverdale',
  'West Englewood',
  "O'Hare",
  'Marquette Park',
  'Kelvyn Park',
  'Bowmanville',
  'Printers Row',
  'University Village',
  'Park Manor',
  'Scottsdale',
]

export const HELDOUT_NEIGHBORHOODS: PerLanguage = {
  en: [
    'ice in {area}',
    'ice somewhere in {area}',
    'agents around {area}',
    'there is ice activity in {area}',
    'anyone seen ice in {area}',
    '{area} be careful',
    'immigration near {area}',
  ],
  es: [
    'migra en {area}',
    'hay agentes en {area}',
    'la migra anda por {area}',
    'cuidado en {area}',
    'vieron a la migra cerca de {area}',
  ],
  spanglish: ['hay ice por {area}', 'la migra en {area} right now', 'careful en {area}'],
}

export const HELDOUT_OUTSIDE: PerLanguage = {
  en: [
    '{place} {town}',
    'ICE {place}, {town}',
    'agents {place} in {town}',
    'they are arresting people {place} in {town}',
    '{place}, {town} illinois',
    'ice spotted {place}, {town} right now',
  ],
  es: [
    '{place} en {town}',
    'la migra está {place} en {town}',
    'hay agentes {place}, {town}',
    'redada {place}, {town}',
  ],
  spanglish: ['{place} in {town}', 'hay migra {place}, {town}', 'agents {place} en {town} ahorita'],
}

export const HELDOUT_TOWNS: readonly Town[] = [
  { name: 'River Grove', streets: ['Grand', 'Thatcher', 'Fullerton'], house: 8400 },
  { name: 'River Forest', streets: ['Lake', 'Harlem', 'Lathrop'], house: 7700 },
  { name: 'Riverside', streets: ['Harlem', 'Longcommon', '26th'], house: 3200 },
  { name: 'Hillside', streets: ['Mannheim', 'Roosevelt', 'Harrison'], house: 100 },
  { name: 'Westchester', streets: ['Roosevelt', 'Cermak', '22nd'], house: 10200 },
  { name: 'La Grange', streets: ['Ogden', 'La Grange Rd', '47th'], house: 100 },
  { name: 'Villa Park', streets: ['Ardmore', 'North Ave', 'Madison'], house: 200 },
  { name: 'Elmhurst', streets: ['York', 'North Ave', 'Lake'], house: 500 },
  { name: 'Schaumburg', streets: ['Golf', 'Roselle Rd', 'Higgins'], house: 1200 },
  { name: 'Elk Grove Village', streets: ['Higgins', 'Touhy', 'Devon'], house: 900 },
  { name: 'Wilmette', streets: ['Lake', 'Ridge', 'Green Bay Rd'], house: 1100 },
  { name: 'Naperville', streets: ['Washington', 'Ogden', '75th'], house: 400 },
  { name: 'Chicago Ridge', streets: ['Ridgeland', '103rd', 'Harlem'], house: 10300 },
  { name: 'Justice', streets: ['79th', 'Roberts Rd', '88th Ave'], house: 7900 },
  { name: 'Calumet Park', streets: ['127th', 'Ashland', 'Vermont'], house: 12500 },
  { name: 'South Holland', streets: ['162nd', 'South Park', 'Cottage Grove'], house: 400 },
  { name: 'Tinley Park', streets: ['Harlem', '171st', 'Oak Park Ave'], house: 17000 },
  { name: 'Hometown', streets: ['87th', 'Pulaski', 'Southwest Hwy'], house: 4300 },
]
