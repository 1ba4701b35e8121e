import { phrases } from '../phrases.ts'

/** What kinds of evidence there can be that a text tells of something happening in the street. */
export type Evidence =
  | 'agents'
  | 'taking'
  | 'at the door'
  | 'stopping'
  | 'checkpoint'
  | 'suspicious'
  | 'vehicle'
  | 'crossing'
  | 'address'
  | 'street'
  | 'landmark'
  | 'neighbourhood'
  | 'people'
  | 'doing'
  | 'here and now'
  | 'warning'
  | 'seeing'
  | 'leaving'
  | 'long ago'
  | 'self'

export const evidence: readonly { kind: Evidence; weight: number; says: RegExp }[] = [
  { kind: 'agents', weight: 3, says: phrases('AGENTS') },
  {
    kind: 'taking',
    weight: 3,
    says: phrases(`
      grabb* / detain* / arrest* / kidnap* / snatch* / abduct* / cuff* / handcuff* / tackl* / being taken
      getting taken / took|taking|taken|takin .. away|into|neighbor|dad|mom|brother|husband|wife
      took|taking|taken|takin .. uncle|cousin|coworker|son|guy|man|lady|people
      get|gets|got|getting taken|grabbed|pulled|detained
      they|ice|feds got|have|has my|our|him|her|a|the|them|someone / took|taking|takin|taken SOMEONE
      picking up SOMEONE / picked up / picked SOMEONE up / on the ground / zip ties
      aventando|tirando|lanzando gas|bombas / tras un|una|el|la|mi / beating / beat up / pinned / dragg*
      pepper* / shooting / shot / tear gas / gas lacrimogeno / flashbang* / deten* / detuv*
      llevando|llevaron|llevan|llevo|llevarse / agarr* / en el piso|suelo / esposad*|esposaron|esposando|esposan / secuestr*
      levantaron|levantando / put|putting|shoved|threw|loaded|forced SOMEONE .. in|into .. VEHICLES / golpe* / bajaron|bajando|bajan a / sacaron|sacando a|gente
      subieron|subiendo a / persig* / persigu* / chasing|chased|chase / corretea*
    `),
  },
  {
    kind: 'at the door',
    weight: 3,
    says: phrases(`
      knock* / tocar|tocando|toc* pero|y|mi|la / no dejan|paran de tocar / pounding
      stop|keep|keeps|theyre|still banging|pounding|kicking / banging .. door|doors
      at my|the|our|her|his|their .. door / door to door / breaking .. door
      toca|tocan|tocando|tocaron|tocar .. puerta|puertas|casa|timbre / a la|mi puerta / en mi|la|su puerta
      puerta por puerta / tumb* .. puerta / romp* .. puerta
      outside|inside|in|entering|surrounding my|our|the|a house|building|apartment|apt|apartments|casa
      afuera|adentro|fuera de mi|la|su casa / entr* .. casa|edificio|apartamento / ring* .. doorbell|bell
    `),
  },
  {
    kind: 'stopping',
    weight: 3,
    says: phrases(`
      stopp* .. VEHICLES|people|workers|gente / stopping|stopped SOMEONE|VEHICLES / stop VEHICLES
      pull* over / pulling .. over / pulled .. over / asking .. papers|id|ids|papeles|status
      checking .. papers|ids|id|cars / pid* .. papeles|documentos|id|identificacion
      paren|parando|pararon|paro|paran|parar .. VEHICLES|gente|esposo|papa|hermano|primo|tio
      paren|parando|pararon|paro|paran|parar .. vecino|hijo|amigo|muchacho|trafico|troquero|senor
      stopping traffic / traffic stop / revisando|preguntando|interrogando / questioning
    `),
  },
  {
    kind: 'checkpoint',
    weight: 3,
    says: phrases(`
      checkpoint* / check point / reten|retenes / roadblock* / road block / operativo*
      raid|raids|raiding|raided / redada* / razzia / sweep|sweeps / barricad*
      block* off|the|doors|street|exits / deport*
    `),
  },
  {
    kind: 'suspicious',
    weight: 2,
    says: phrases(`
      unmarked / tinted / no|without plates
      out of state plate|plates|tags|license|car|cars|van|vans|suv|suvs|truck|trucks|vehicle / sin placas
      polarizad* / sospechos*
      suspicious / sketchy / weird / mask|masks|mascara|mascaras|pasamontan*|balaclava*|encapuch* / vest|vests|chaleco|chalecos
      rifle*|guns|gun|armed|armad*|armas|pistola* / uniform*|camo|green uniforms / circling
      dando vueltas / rond* / helicopter*|helicoptero* / badge*|placa|gorras / undercover / told us to ..
      gas / se bajaron|bajo de / flashing lights / binoculars
    `),
  },
  { kind: 'vehicle', weight: 2, says: phrases('VEHICLES') },
  {
    kind: 'crossing',
    weight: 3,
    says: phrases(`
      STREETS and|&|y|at|n|con|e|around|between|entre|with|w|near|la|off STREETS|#|#th
      STREETS y|and|& la|DIRECTION STREETS|#|#th|_
      #|#th STREET? and|&|y|at|n|con|around|between|entre|w|near DIRECTION? STREETS|#th / STREETS STREETS
      STREETS STREET? #th / #|#th STREET? y|con la? STREETS / la # y la? # / calle # y # / la # y
      la # con / STREET and|&|y|around|near|at _ / STREET junto a _ / STREETS junto|cerca|frente a|de|al _
      STREETS junto al? DIRECTION? _ / STREETS STREET AND / and|&|y|e STREETS|#th STREET? $
      DIRECTION _ and|&|y _ / _ STREET? and|&|y DIRECTION _ / & _ STREET / & #th
      _ y calle|avenida|la|w|n|s|e _ STREET $ / corner|esquina of|de|la|en? .. and|&|y / esquina _ y
      between _ and|& _ / entre _ y _ / entre|between la? _ STREET? y|and|& / ^ _ & _ $ / ^ _ y #|#th $
      ^ #|#th y _ $ / ^ _ and #th $ / #th and|&|y|& _ / where _ STREET? meets
      #th DIRECTION|STREETS|st|street|nd / # nd|rd|th|st / STREETS # nd|rd|th / _ and # nd|rd|th
    `),
  },
  {
    kind: 'address',
    weight: 3,
    says: phrases(`
      ### DIRECTION _ / ### _ STREET / ### STREETS / ### block / ### STREET / ### _ _ STREET
      ### DIRECTION? STREETS / STREETS ### / del|al|el ### _ / the ### _ / ### block of / block of
      ^ ### _ $ / cuadra ### / ### #th / STREET ### _
    `),
  },
  { kind: 'street', weight: 1, says: phrases('STREETS / STREET / #th / la #') },
  {
    kind: 'street',
    weight: 1,
    says: phrases(`
      NEAR DIRECTION? STREETS|#th / NEAR la|el|calle|avenida #|STREETS / on|off|down # / STREETS STREET
      en|por|x la #
    `),
  },
  {
    kind: 'street',
    weight: 1,
    says: phrases('^ DIRECTION? STREETS STREET? $ / en|por|x la #|STREETS / _ _ STREET $'),
  },
  { kind: 'neighbourhood', weight: 1, says: phrases('neighborhood') },
  { kind: 'neighbourhood', weight: 2, says: phrases('^ neighborhood $') },
  { kind: 'landmark', weight: 1, says: phrases('SPOT') },
  {
    kind: 'landmark',
    weight: 2,
    says: phrases(`
      NEAR SPOT / NEAR _ SPOT / NEAR _ _ SPOT / NEAR _ _ _ SPOT / NEAR _ _ _ _ SPOT / verifiers _ _? SPOT
      verifiers _ _ _? SPOT / alto|parada de la|el _ / ^ SPOT de|del _ / ^ _ _? SPOT SPOT? _? $
      ^ SPOT _ _? $ / de la|el SPOT / el tren _
      NEAR the? STREETS _? line? stop $ / ^ the? STREETS stop $
      NEAR the? blue|red|brown|green|orange|purple|pink|yellow line stop $
    `),
  },
  { kind: 'people', weight: 1, says: phrases('THEY') },
  {
    kind: 'doing',
    weight: 1,
    says: phrases(`
      parked|parad*|estacionad*
      idling|waiting|sitting|standing|driving|following|walking|hiding|running|looking|hanging|jumping
      siguiendo|esperando|sentad*|caminando|manejando
      escondid*|corriendo|buscando|rodeando|vigilando|siguen / anda|andan / setting up / all over
      everywhere / por todos lados / spotted|sighting|activity|presence / parked near|outside|by|in|at
      around|por _ _? $
    `),
  },
  { kind: 'here and now', weight: 1, says: phrases('HERE') },
  // Where somebody is, told of others: a text about our messages has no "they are at ...".
  {
    kind: 'here and now',
    weight: 2,
    says: phrases(`
      THEY|theyre|they are|r|re|were at|in|on|by|near|outside|inside|behind / theyre|they at|in|on|by|near|outside
      estan|andan|ahi|aqui estan|andan en|por|afuera|cerca
    `),
  },
  {
    kind: 'warning',
    weight: 1,
    says: phrases(`
      careful|cuidado|ojo|aguas|trucha|alert|alerta|warning|emergency|emergencia|urgent|urgente / heads up
      watch out|for / stay inside|away|home|clear / tell|warn|let|text everybody|everyone|people|all|neighbors|folks
      not to come|go|leave / diganle|digan|dile|avisen a la|todos|toda|los|mi|su / que nadie salga|vaya|venga
      watch out|for / stay inside / avis*|avoid|evit*|dont go|come|no salgan|vengan / need verifiers
      send someone|help|people|verifiers / help|ayuda|auxilio / please check / whistles|silbatos|silbidos
    `),
  },
  {
    kind: 'seeing',
    weight: 1,
    says: phrases(`
      saw|see|seen|seeing|spotted|vi|vimos|veo|vieron|viendo|miro|mire|mirando|looks|look / theres|hay|ay
      i think|heard / says|said|dicen|dijeron|heard / me dijo|dijeron|dicen / acaban de
      report|reporting|reportar|reporto|repor*
    `),
  },
  {
    kind: 'leaving',
    weight: 1,
    says: phrases(`
      left|gone|leaving|went / se fueron|van|estan yendo / ya no estan|andan / heading|headed|going
    `),
  },
  {
    kind: 'long ago',
    weight: -4,
    says: phrases(`
      yesterday|ayer|anoche / last week|month|year|night / la semana|el mes|el ano pasad*
      hace # dias|semanas|meses / days|weeks|months ago / hace tiempo|meses|anos|un mes|una semana
      used to
    `),
  },
  {
    kind: 'self',
    weight: -2,
    says: phrases(`
      im at|on|in the|a|my|work / i live / yo vivo / estoy en el|la trabajo|bus|casa / vivo en|por|cerca
      i work
    `),
  },
]

/** "ICE alerts" are what we send and an ice cream truck is no agent: the agents in them must not count. */
export const ABOUT_MESSAGES = phrases(`
  knock it|that|this off / bus .. late|early|delayed|fare|pass / ice cream .. truck|van|shop|man
  ice cream|cube|cubes|cold|skating|rink|water|machine|coffee|melt|road|storm
  cold|slippery as|like|with ice / on ice / black ice
  real estate|insurance|travel|leasing|ticket|sports|service|booking|secret agent|agents
  raid|raids|checkpoint|deportation|sighting TEXTS / TEXTS about|of raids|checkpoints|sightings
  take|taking a? break|nap|shower|photo|picture|care|over
  AGENTS TEXTS|stuff|crap|thing|things|shit|line|hotline|network / TEXTS about|sobre AGENTS|la
  deten* .. TEXTS / stop|paren|parar .. TEXTS / alertas|mensajes|textos|avisos de|sobre la? AGENTS
`)

/** "Albany Park" is no park to be checked. */
export const NEIGHBORHOOD = new RegExp(phrases('NEIGHBORHOODS'), 'g')
