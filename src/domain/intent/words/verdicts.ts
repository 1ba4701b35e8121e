import { phrases } from '../phrases.ts'

export const NOT_ICE = phrases(`
  ^ negative|negativo / just|only|solo|nomas HARMLESS / just|only a|an|some|the HARMLESS
  NOT AGENTS .. just|only|solo|its|thats .. HARMLESS / ^ no|nope|nah $ / ^ nope|nah _
  not|isnt|arent|aint|wasnt|werent|no ice|immigration|agents|feds|federal
  not|isnt|arent|aint|wasnt|werent|no migra|inmigracion|them|him|agentes|cbp / not an? agents|agent|ice
  not .. ice|immigration|migra / false / falso|falsa / fake / hoax / wasnt .. ice|them|anything
  wrong car|van|vehicle|people|guys / bogus / nada que ver / bad|wrong info|tip / ^ wrong / no its not
  ^ its not $ / turns|turned out / nothing to see / not real|true|confirmed
  no es|son|eran|era|fue ice|la|migra|inmigracion|ellos|agentes|nada|cierto|verdad|real|ninguna|federales
  ^ no es $ / ^ no es / ^ no son $ / ^ no son / ^ no era|eran|fue / ni es|son .. migra / no era|eran
  misidentif* / all good|clear|fine here? / todo bien|tranquilo|normal / nothing to worry / mistaken
  nothing but .. HARMLESS / no it|its|they|theyre was|is|were|are? HARMLESS
`)

export const HARMLESS = phrases(`
  its|thats|is|was|were|theyre|are|just|only|it|looks|look|them|they .. HARMLESS
  es|son|era|eran|solo|nomas|solamente|puro|puros|nada|fue|parece|sera .. HARMLESS
  just|only|solo|nomas a|an|some|the|un|una|el|la|los|the? _ .. HARMLESS / HARMLESS nomas|only|nada
  ^ HARMLESS / ^ _ HARMLESS / people moving
  _ dude|guy|man|lady waiting|fixing|working|selling|delivering|moving|walking
  _ woman|kid|kids|person|people waiting|fixing|working|selling|delivering|moving|walking
  es un|una senor|senora|muchacho|chavo|vecino|vecina|carro|camion / esperando a su
  regular|normal|local|city|CITY HARMLESS / HARMLESS not ice / just some|a|the HARMLESS
  negative|negativo / its|thats|was|just|only a|an|some|my _ / es|era|fue un|una _
  son|eran unos|unas|puros _ / turned|turns out .. HARMLESS / resulto|result* .. HARMLESS
  puro|puros HARMLESS / _ truck $
  its|thats|just a|an|the my|random|normal|regular|parked|empty|neighbor|neighbors ..
  es un|una _ _? _? $
`)

export const NAMED_HARMLESS = phrases('HARMLESS')

export const UNSURE = phrases(`
  cant|couldnt|could|cannot|hard|unable|impossible|not|didnt to? tell|see|confirm|verify|say
  cant|couldnt|could|cannot|hard|unable|impossible|not|didnt to? make|be|find|get|identify
  not|cant be? sure|certain|clear|100|positive / i? dont know|see|think|have / no idea|clue
  unsure|unclear|unknown|inconclusive|undetermined|unconfirmed|maybe|possibly / no way to
  cant get .. close / too far|dark|late / bounced|dipped|vanished|disappeared|dispersed|split
  drove|pulled|took|driven off|away / cleared out / nowhere / too late / lost them|sight / missed them
  might be / could be
  nothing|nobody|noone|empty|quiet|clear here|there|around|now|anymore|when|outside|at|in|on|by|to
  nobody|noone|nothing / no one / no sign / didnt see|find / dont see
  were|was|are|already|all|theyre|long|its gone|empty|nobody / gone / they left / had|have left
  left before|already / see nothing|nobody|no / saw nothing|nobody|noone / empty / ^ clear $
  no cars|vans|vehicles|activity|agents|people|se / no _ here|there|in|around / all quiet|clear
  no se|sabria|sabemos|pude|puedo|alcanz*|logro|logre|vi|veo|vimos|encontr*|hay
  no habia|estaba|estan|distingo|estoy|miro|mire|pudimos|vemos|anda|queda|quedo|mire|identifico / ya no
  ni idea / quien sabe / nadie|nada / vacio / ya se|te fueron / se fueron / no .. seguro|segura|claro
  a lo mejor|tal vez|quizas|puede / muy lejos|oscuro / esta vacio|solo|solito|limpio|tranquilo
  llegue tarde / sin rastro / los perdi / i? couldnt / duda|dudoso / hard to .. / negative|negativo
  only|just saw .. nothing / ^ quiet|tranquilo|calmado $
`)

export const COMING = phrases(`
  on|en|im my|mi way|camino / on it
  heading|headed|going|biking|riding over|there|now|that|to|right|out|toward|towards|ahora
  driving|walking|rolling|running|cycling over|there|now|that|to|right|out|toward|towards|ahora
  im going|heading|coming|close|near|nearby|around|headed|rolling|en|almost|leaving
  # mins|min|minutes|minutos|m|blocks|block|cuadras? out|away|till|until|from|eta|y|llego|to|de|and
  ^ # mins|min|minutes|minutos $
  be|there|ill|i|can|will there|go|check|be|get|take in|it|over|that|this|one|by|to
  be|there|ill|i|can|will head|look|swing|handle|cover|do in|it|over|that|this|one|by|to
  be|there|ill|i|can|will there|go|check|be|get|take look|now|up|check|go|there|in|a|#
  be|there|ill|i|can|will head|look|swing|handle|cover|do look|now|up|check|go|there|in|a|#
  ill go|check|head|take|look|be|swing|get|do|ride / i can go|check|take|look|get|head|be|swing|do
  i got|have|take|call it|this|that|_? $ / ^ i got / ^ got it|this|that / ^ taking it|this|that|_
  leaving|left .. now / b|be there / yo? agarro|tomo|cubro|checo|reviso|atiendo el|la|lo|esa|ese ..
  ^ checking / gonna|going to check|look|go|see|head / let me check|go|see|look|swing / mine / eta
  almost there / ^ voy / ya|yo|ahi|aya|alla|ahorita|ay voy|vamos|llego
  voy|vamos para|pa|a|al|en|hacia|ahora|ya|de|yo|rumbo / en camino / camino a|al|para / de camino
  ^ camino / llego|llegando|estoy en|a|como|alla / # minutos|min / yo me? lo? encargo / me encargo
  voy|yo a? ver|checar|revisar|checo|reviso|checarlo / deja|dejame voy|checo|veo|ver|checar
  ahorita checo|reviso|paso|veo / ya merito|casi llego / yo lo|la tomo|checo|veo|agarro|reviso
  estoy cerca|llegando|a / cerca / ya salgo|sali / ahi les|te caigo / salgo para|pa|ahora|ahorita|ya|hacia|en
  ^ going|coming|heading|headed|rolling|enroute|moving|otw $ / en route|ruta / ^ there in|soon / be there
  a # cuadras|minutos|min / ^ coming / ^ heading / ^ headed
  ^ going|biking|riding|rolling|walking|driving $ / i am? on it / pedaling|pedaleando / leaving now
  give me #|a / dame|denme # / responding / i|me can|puedo ir
`)

export const SEEN = phrases(`
  confirm* / ^ verified|verificado|verifico
  its|is|thats|theyre|it|they are|is? them|ice|real|legit|true|here|feds|agents|immigration|cbp
  its|is|thats|theyre|it|they are|is? federal|confirmed|border|definitely|really
  its|is|thats|theyre|it|they are|is? 100|for|happening|still|migra|la / ^ real / ^ legit / ^ legitimate
  ^ true / ^ seen / ^ positive / ^ positivo / ^ affirmative|afirmativo
  ^ yes|yep|yeah|yup|si|sip|simon|yea _ / 100 .. ice|real|si|seguro|percent
  definitely|def|totally|seguro
  i|we|can|got|have|still see|saw|got|have|eyes on? them|ice|agents|#|two|three|four|five|six|several|vans
  i|we|can|got|have|still see|saw|got|have|eyes on? a|guys|masked|feds|the|it
  i|we|can|got|have|still see|saw|got|have|eyes on? vests|him|about|at|multiple|like / eyes on
  ^ see|saw|spotted / ^ found / i? found them
  theyre|they|agents|ice are? here|right|taking|still|everywhere|outside
  they here|got|have|there|are|taking|detain* / ^ ice / ^ agents / ^ theyre / ^ they / ^ here
  AGENTS here|confirmed|present|on / ^ # AGENTS|VEHICLES / ^ masked / ^ its / ^ es
  si|simon|sip es|son|esta|estan|hay|ay|los|ice|la|aqui|confirm*|vi|veo|andan
  son ellos|agentes|migra|ice|de|federales|los|la / ^ son
  es real|cierto|verdad|ice|la|migra|confirmado|inmigracion|verdadero
  los veo|vi|estoy|tengo|mire|miro|encontre
  veo|vi a|#|dos|tres|cuatro|cinco|varios|los|agentes|camionetas|vans|como|la|un|una / ya los|la|vi|veo
  aqui|ahi estan|andan|esta|siguen|los / ^ estan / ^ hay / ^ siguen / ^ andan / seguro|cien / en efecto
  efectivamente / ^ cierto / ^ verdad / tengo|tenemos a .. vista / # agentes / ^ very|its real / sure is
  is here / are here / for real / they real / AGENTS / VEHICLES / vests|masks|chalecos|mascaras / present
`)

export const BEGINS_CONFIRMING = phrases(`
  ^ confirm* / ^ yes|yep|yeah|yup|si / ^ verified / ^ its real|ice|them / ^ can confirm / ^ i can confirm
  ^ es real / ^ real / ^ legit / ^ eyes on / ^ si? son / ^ i see them / ^ los veo / ^ ya los
  ^ true|cierto|seen / ^ aqui estan / ^ theyre here
`)
