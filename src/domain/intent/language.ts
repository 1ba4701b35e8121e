import type { Language } from './reading.ts'

const english = new Set(
  [
    'the a an and is are was i im you your me my we us our they them theyre it its this that these',
    'those to of for with at in on from by near there theres here not dont cant didnt no more stop',
    'please thanks what how who where when do does did have has want need can will just outside someone',
    'agents car cars street sign up off out now yes ok hello hi help ward leave join text texts message',
    'messages alerts alert again done shift confirmed false nothing nobody seen going way white black',
    'parked door doors anymore english spanish remove list number wrong wards start quit end cancel',
    'unsubscribe subscribe drop info add thank good morning night vests masked people guys saw see took',
  ].flatMap((line) => line.split(' ')),
)
const spanish = new Set(
  [
    'el la los las un una unos unas de del y en que es son esta estan este esto mi mis me nos te se su',
    'sus por para con no si ya mas como donde cuando quien cual cuales hay aqui alla afuera ahorita',
    'quiero quisiera favor gracias hola buenas buenos tardes dias noches alto baja parar alta salir',
    'ayuda turno descanso migra agentes camioneta camionetas carro carros calle esquina puerta vecino',
    'vecina mensajes alertas textos distrito distritos barrios numero lista voy vi veo estoy ando andan',
    'anda estaban fueron llevaron todavia tambien nomas nada nadie falso falsa confirmado espanol',
    'ingles funciona sirve manden mandenme dejen otra vez todo todos eso ellos pero porque al lo les le',
    'quitame quitenme borren borrenme apuntame inscribirme reactivar empiezo termine cubren tienen otro',
    'inscribir inscribanme apuntar apuntenme apunten agregame agreguen barrio borrar eliminar',
    'paren basta cancelar detener desuscribir cubro informacion oye oiga bueno vivo',
  ].flatMap((line) => line.split(' ')),
)

/** The language that most of the words belong to; null when they do not say. */
export function languageOf(words: readonly string[]): Language | null {
  let lead = 0
  for (const word of words) lead += Number(spanish.has(word)) - Number(english.has(word))
  if (lead === 0) return null
  return lead > 0 ? 'es' : 'en'
}
