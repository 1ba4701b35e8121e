/** What stands between two streets, and in front of them. */
import { wordSet } from '../words/word-set.ts'

export const JOINERS = wordSet(`
  and y e con x n esquina esq corner cor meets meet crosses cross crossing hits intersection interseccion
  cruza cruce cerca near by at junto casi off past around between entre btwn bet with w pasando close altura nd llegar llegando turning onto into doblando
  cruzando next meet
`)
export const FILLERS = wordSet(`
  in on of de del a al la las los el the where donde street streets st over next to from desde hasta toward towards
  before after antes despues sobre frente block blocks blk cuadra cuadras side lado calle calles avenida ave right there
  just little bit far both un una corner over que es is its esta estan por
`)

/** In front of two streets, they say that these cross: "corner Pulaski Ogden". */
export const CORNER = wordSet('corner esquina esq cor interseccion intersection cruce crossing')
