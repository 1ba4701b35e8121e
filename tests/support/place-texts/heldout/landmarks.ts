/** Templates for landmarks, of the split that judges the reader. */
import type { LandmarkWord, PerLanguage } from '../style.ts'

export const HELDOUT_LANDMARKS: Readonly<Record<LandmarkWord, PerLanguage>> = {
  station: {
    en: [
      '{name} station ({line})',
      '{name} station, {line} line',
      'at the {name} {line} line stop',
      'by the {name} train stop ({line} line)',
      'outside {name} on the {line} line',
      'the {line} line {name} station',
      '{name} L stop {line} line',
    ],
    es: [
      'estación {name} ({line})',
      'la estación {line} {name}',
      'en la estación {name}, línea {lineEs}',
      'el tren {lineEs} {name}',
      'la línea {line} en {name}',
      'afuera del tren {line} {name}',
    ],
    spanglish: [
      'la {name} station de la {line} line',
      'el tren {line} line en {name}',
      'en la {name} stop, {line} line',
      '{name} en la {line} line',
    ],
  },
  school: {
    en: [
      'by the school {name}',
      'near {name}',
      'next to {name}',
      'outside of {name}',
      'at {name} school',
      'around {name}',
      'in front of {name} school',
    ],
    es: [
      'cerca de {name}',
      'en frente de la escuela {name}',
      'frente a la escuela {name}',
      'al lado de la escuela {name}',
      'afuera de {name}',
      'escuela primaria {name}',
    ],
    spanglish: [
      'en frente de {name}',
      'near la escuela {name}',
      'outside de la escuela {name}',
      'por {name}',
    ],
  },
  park: {
    en: [
      'near {name} Park',
      'outside {name} park',
      'around {name} Park',
      'in {name} park',
      '{name} park entrance',
      'on the edge of {name} park',
      'by {name} park',
    ],
    es: [
      'cerca del parque {name}',
      'afuera del parque {name}',
      'al lado del parque {name}',
      'frente al parque {name}',
      'adentro del parque {name}',
      'parque de {name}',
    ],
    spanglish: [
      'near el parque {name}',
      'cerca de {name} park',
      'outside {name} park',
      'al lado de {name} park',
    ],
  },
  library: {
    en: [
      '{name} library',
      'by {name} library',
      'in front of the {name} library',
      'at the {name} branch library',
      'next to {name} public library',
    ],
    es: [
      'cerca de la biblioteca {name}',
      'biblioteca pública {name}',
      'frente a la biblioteca de {name}',
      'junto a la biblioteca {name}',
    ],
    spanglish: ['near la biblioteca {name}', 'en frente de la {name} library', 'en {name} library'],
  },
  hospital: {
    en: ['near {name} hospital', 'in front of {name} hospital', 'by the hospital {name}'],
    es: ['cerca del hospital {name}', 'en el hospital {name}', 'frente al hospital {name}'],
    spanglish: ['near el hospital {name}', 'en frente de {name} hospital'],
  },
  police: {
    en: [
      'by the {name} police station',
      'in front of the {name} district police station',
      '{name} district station, the police one',
      'near {name} police',
    ],
    es: [
      'cerca de la estación de policía {name}',
      'estación de policía del distrito {name}',
      'frente a la policía de {name}',
    ],
    spanglish: ['near la {name} police station', 'en frente de la estación de policía {name}'],
  },
  grocery: {
    en: ['{name} on {street}', 'at the {name} on {street}', 'near {name} on {street}', 'by {name}, {street}'],
    es: ['en {name} de la {street}', 'la tienda {name} en {street}', 'cerca de {name} en la {street}'],
    spanglish: ['near el {name} de {street}', 'la store {name} on {street}'],
  },
}

export const HELDOUT_STATIONS_ALONE: PerLanguage = {
  en: ['{name} train station', 'near the {name} stop', 'by {name} L station', 'at the {name} train'],
  es: ['la estación {name}', 'cerca de la estación {name}', 'el tren de {name}'],
  spanglish: ['near la estación {name}', 'la {name} train station'],
}
