import { phrases, wholePhrases } from '../phrases.ts'
import type { Rule } from './rule.ts'

export const optInRules: readonly Rule[] = [
  {
    intent: 'opt-in',
    why: 'asks for messages again',
    says: phrases(`
      sign|add|put|join|subscribe|enroll|apunt*|inscrib*|alta|agreg* .. again|back
      again sign|add|put|join / but want back / want back $ / regres* .. TEXTS / prend* ..
      start .. again / text|send|message|alert me|us .. again / back on|in / turn .. back on / resum*
      reactiv* / restart / resubscribe / unstop / unblock me
      didnt mean|want to stop|unsubscribe|cancel|opt / stop* .. by accident|mistake / again .. please
      want|get|need|getting|receive .. again / want|put|sign|add|let|get|turn|take i|me back / come back
      undo .. stop / opt me? back / dont stop / changed my mind / unpause
      re subscribe|enroll|join|activate / start over / rejoin / enable .. again / turn .. on
      alerts|messages|texts on / take|took back / cancel|undo|ignore the|my|that stop / typo
      shouldnt have / kid|son|daughter|baby .. stop|texted / dont want|wanna to? stop
      start .. please|me|up / bring back / send|mand* .. again / begin again / sigan .. / siempre si
      ignore|nevermind|nvm|actually .. stop|want|do|keep / keep sending|texting / sin querer
      accidentally|accident|oops / stop|cancel|baja|alto was|fue .. mistake|error|accident
      i miss the|your|getting TEXTS|getting / hear from you / activ*|encien*|prend* .. TEXTS
      activate|enable .. TEXTS / want .. back $ / otra vez|ves|bez / de nuevo / denuevo / nuevamente
      vuelv* a .. / volver a .. / volver|regresar / reanud* / reinici* / reinscrib* / me equivoque
      por error|accidente / seguir recib* / continu* .. / no quise|queria .. / no quise / sigan mandando
      cambie de opinion / activ* .. otra|nuevo|nuevamente / desbloqu*
    `),
    unless: phrases(`
      no me|vuelv* .. MANDAR / no vuelv* / numero|number wrong|equivocado / who is|quien es
      wrong number|person / call|text|hit|get me back / thanks again / its me again / se equivocaron
      if|why .. dont|wont stop / dont stop doing|being|fighting|helping|working|believing / call me back
      come back later
    `),
    sceneUnder: 3,
    when: ({ words, asks, askedWards }) => askedWards.length === 0 && (MESSAGING.test(words) || !asks),
  },
  {
    intent: 'opt-in',
    why: 'asks to start',
    whole: wholePhrases(`
      start|unstop|reactivar|reanudar|restart|resume|activar|empezar|comenzar|iniciar
      start alerts|messages|texts|it|please|again / activar alertas|mensajes / opt in
    `),
  },
]

const MESSAGING = phrases(`
  TEXTS / send|text|start|back|turn|sign|list|stop / mand*|recib*|lista|alto|activ*|reactiv*
`)
