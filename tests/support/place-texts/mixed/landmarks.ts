/** Templates for landmarks, of the mixed split. */
import type { LandmarkWord, PerLanguage } from '../style.ts'

export const MIXED_LANDMARKS: Readonly<Record<LandmarkWord, PerLanguage>> = {
  station: {
    en: [
      '{name} {line} line',
      '{name} {line} line stop',
      'the {name} stop ({line} line)',
      '{name} station on the {line} line',
      '{line} line, {name} stop',
      '{line} line train at {name}',
      'stairs of the {name} {line} line stop',
      'outside the turnstiles at {name} on the {line} line',
      'getting off the {line} line at {name}',
      'in front of the {line} line on {name}',
      'bus turnaround at the {name} {line} line',
    ],
    es: [
      'estación {name}, línea {lineEs}',
      'la estación {name} del {line} line',
      'bajando del tren en {name} (línea {lineEs})',
      'la parada {name} del tren {line}',
      'línea {lineEs}, parada {name}',
      'en las escaleras de la estación {name} de la línea {lineEs}',
      'tren de la línea {lineEs} en la {name}',
      'debajo del tren en {name}, línea {line}',
    ],
    spanglish: [
      'el {line} line de {name}',
      'la station de {name}, {line} line',
      'bajando del {line} line en {name}',
      'afuera del {name} stop de la {line}',
    ],
  },
  school: {
    en: [
      'at {name}',
      'by {name} school',
      'the front steps of {name}',
      'car line at {name}',
      'the school grounds of {name}',
      'on the side street by {name}',
      'close to {name}',
      '{name} (the school)',
      'right outside {name} at dismissal',
    ],
    es: [
      'por la escuela {name}',
      'frente a {name}',
      'cerca de la escuela {name}',
      'la escuela, {name}',
      'en la puerta de la escuela {name}',
      'la escuelita {name}',
      'donde recogen a los niños en {name}',
    ],
    spanglish: [
      'enfrente de {name} school',
      'por la {name} school',
      'en la entrance de {name}',
      'la escuela {name} during dismissal',
    ],
  },
  park: {
    en: [
      'at {name} Park',
      'in {name} Park',
      '{name} pk',
      'by {name} Park',
      'the swings in {name} park',
      '{name} park basketball courts',
      'north side of {name} park',
      'bathrooms at {name} Park',
      'the baseball diamonds at {name} park',
      'entrance to {name} park',
    ],
    es: [
      'el parque {name}',
      'por el parque {name}',
      'en {name} Park',
      'la entrada del parque {name}',
      'los baños del parque {name}',
      'donde juegan fútbol en el parque {name}',
      'a un lado del parque {name}',
      'el parque que se llama {name}',
    ],
    spanglish: ['por {name} park', 'los swings del parque {name}', 'el basketball court de {name} park'],
  },
  library: {
    en: [
      'the library, {name} branch',
      'CPL {name} library',
      'by the {name} library',
      'book drop at the {name} library',
      '{name} library on the corner',
      'inside the {name} branch library',
    ],
    es: [
      'la biblioteca {name}',
      'por la biblioteca {name}',
      'enfrente de la biblioteca {name}',
      'la biblioteca que se llama {name}',
    ],
    spanglish: ['por la {name} library', 'la library {name}', 'en la biblioteca {name} branch'],
  },
  hospital: {
    en: [
      '{name} hospital',
      'by {name} hospital',
      '{name} hospital parking garage',
      'lobby of {name} hospital',
    ],
    es: ['por el hospital {name}', 'la sala de espera del hospital {name}', 'al hospital {name}'],
    spanglish: ['el hospital {name}', 'el parking de {name} hospital', 'por {name} hospital'],
  },
  police: {
    en: [
      'the {name} police station',
      'lot behind the {name} district police station',
      'outside the {name} police district',
      'police station, {name} district',
    ],
    es: [
      'la estación de policía {name}',
      'la policía del distrito {name}, afuera de la estación',
      'frente a la comisaría {name}',
    ],
    spanglish: ['el police station {name}', 'afuera del {name} district police'],
  },
  grocery: {
    en: ['the {name} by {street}', '{name}, on {street}', 'outside {name} on {street}', '{name} ({street})'],
    es: [
      '{name} sobre {street}',
      'por {name}, en la {street}',
      'el súper {name} de la {street}',
      'el estacionamiento de {name} en {street}',
    ],
    spanglish: ['{name} en la {street}', 'el lot de {name} on {street}', 'afuera de {name}, {street}'],
  },
}

export const MIXED_STATIONS_ALONE: PerLanguage = {
  en: [
    '{name} CTA station',
    'the L stop at {name}',
    'at {name} station',
    'under the tracks at the {name} L stop',
    'the train stop on {name}',
  ],
  es: ['la parada {name} del tren', 'estación de tren {name}', 'por la estación {name} del CTA'],
  spanglish: ['el L stop de {name}', 'afuera de {name} station'],
}
