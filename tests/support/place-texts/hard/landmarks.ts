/** Templates for landmarks, of the hard split. */
import type { LandmarkWord, PerLanguage } from '../style.ts'

export const HARD_LANDMARKS: Readonly<Record<LandmarkWord, PerLanguage>> = {
  station: {
    en: [
      '{line} line {name}',
      '{line} line at {name}',
      'outside the {name} L ({line} line)',
      '{name} el stop, {line} line',
      'CTA {name} {line}',
      'on the platform at {name} on the {line}',
      'at the {line} line station on {name}',
    ],
    es: [
      'la estacion del tren {name} linea {lineEs}',
      'afuera del metro {name} de la {lineEs}',
      'en la parada del {line} line en {name}',
      'la linea {lineEs} en {name}',
      'tren {lineEs} de {name}',
    ],
    spanglish: [
      'en el {line} line stop de {name}',
      'la {line} line alli en {name}',
      'en el train de la {line}, parada {name}',
    ],
  },
  school: {
    en: [
      '{name}',
      'across the street from {name}',
      'drop off line at {name}',
      'parking lot of {name}',
      'the school {name}',
      'behind {name}',
      'parents waiting at {name}',
    ],
    es: [
      'enfrente de la escuela {name}',
      'a la salida de la escuela {name}',
      'escuela {name}',
      'en el estacionamiento de {name}',
    ],
    spanglish: ['en el parking de {name}', 'la school {name}', 'afuera de {name} at pickup'],
  },
  park: {
    en: [
      '{name} Park',
      'by the fieldhouse at {name} Park',
      'parking lot of {name} park',
      'soccer fields in {name} Park',
      'across from {name} park',
    ],
    es: [
      'parque {name}',
      'en las canchas del parque {name}',
      'enfrente del parque {name}',
      'por los columpios de {name} park',
    ],
    spanglish: ['el parque {name}', 'las canchas de {name} park', 'en el {name} park fieldhouse'],
  },
  library: {
    en: [
      'the {name} public library',
      'at {name} library',
      'steps of the {name} library',
      '{name} library branch parking lot',
    ],
    es: ['la biblioteca publica {name}', 'biblioteca {name}', 'afuera de la biblioteca de {name}'],
    spanglish: ['en la library de {name}', 'la biblio {name}'],
  },
  hospital: {
    en: [
      '{name} hospital ER entrance',
      'the emergency room at {name} hospital',
      'across from {name} hospital',
    ],
    es: ['en emergencias del hospital {name}', 'el hospital {name}', 'enfrente del hospital {name}'],
    spanglish: ['en el ER de {name} hospital'],
  },
  police: {
    en: [
      'CPD {name} district station',
      'the police station in {name} district',
      '{name} police district building',
    ],
    es: ['la delegacion de policia {name}', 'afuera de la estacion de policia {name}'],
    spanglish: ['la police station de {name}'],
  },
  grocery: {
    en: ['{name} off {street}', '{name} over on {street}', 'inside the {name} on {street}'],
    es: ['la tienda {name} sobre la {street}', '{name} de la {street}', 'en {name} por la {street}'],
    spanglish: ['el {name} de la {street}', 'the {name} que esta en {street}'],
  },
}

export const HARD_STATIONS_ALONE: PerLanguage = {
  en: ['outside the {name} L', '{name} el stop', 'CTA {name} station', 'getting off at the {name} stop'],
  es: ['afuera de la estacion del tren {name}', 'en la parada del tren {name}'],
  spanglish: ['en el stop del train {name}'],
}
