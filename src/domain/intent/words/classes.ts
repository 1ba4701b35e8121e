import localNames from '../../../../data/local-names.json' with { type: 'json' }

function list(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(', '))
}

const agents = list(
  'ice, migra, hielo, inmigracion, migracion, immigration, agents, agent, agentes, agente, feds, fed, federal',
  'federales, cbp, bp, hsi, dhs, ero, homeland, border patrol, patrulla fronteriza, la patrulla',
  'marshals, alguaciles federales, deportation, masked, enmascarad*, encapuchad*, tactical, agencia federal, bortac',
  'immigration police, federals, la chota',
)

const vehicles = list(
  'van, vans, suv, suvs, car, cars, truck, trucks, pickup, pickups, sedan, sedans, vehicle, vehicles',
  'jeep, tahoe, tahoes, explorer, explorers, suburban, suburbans, charger, durango, expedition',
  'escalade, wrangler, silverado, ford, chevy, dodge, nissan, jeeps, caravan, minivan, minivans, squad',
  'unmarked, convoy, caravana, camioneta*, carro, carros, troca, trocas, troka, trokas, vehiculo',
  'vehiculos, auto, autos, coche, coches, patrulla, patrullas, furgoneta*, furgon, trokita, camion',
  'camiones, bus, helicopter*, helicoptero*, drone, dron',
)

/** Every form that stems take with endings: "quite" and "men" make no "quitemen", so each is given whole. */
function forms(stems: readonly string[], ...endings: string[]): string[] {
  return stems.flatMap((stem) => endings.map((ending) => stem + ending))
}

const takeOut = list(
  'quita, quiten, quites, quitar, saca, saque, saquen, saques, sacar, borra, borre, borren, borres, borrar',
  'elimina, elimine, eliminen, elimines, eliminar, remueva, remuevan, remover, remueve, tacha, tachen',
  'tachar, cancela, cancele, cancelen, cancelar, desactiva, desactive, desactiven, desactivar, bloquea',
  'bloqueen, desuscriba, desuscriban, desuscribir, retira, retire, retiren, retirar, suspenda, suspendan',
)

/** Words by what they stand for, written in capitals in a phrase. An entry may have several words. */
export const wordClasses: Readonly<Record<string, readonly string[]>> = {
  MESSAGES: list(
    'texts, text, texting, messages, message, messaging, alerts, alert, notifications, notification',
    'updates, notices, spam, warnings, announcements, these, this, those, them, stuff, crap, shit',
    'nonsense, bs, things, thing, msgs, mensajes, mensaje, textos, texto, alertas, avisos, aviso',
    'notificaciones, esto, estos, estas, cosas, recados, emails, service, servicio, actualizaciones',
    'info, informacion, noticias, chingaderas, pendejadas, tonterias, mamadas',
  ),
  /** As above without the pronouns: words that can only mean what we send. */
  TEXTS: list(
    'texts, text, texting, messages, message, alerts, alert, notifications, notification, updates',
    'warnings, notices, mensajes, mensaje, textos, texto, alertas, avisos, notificaciones',
    'actualizaciones',
  ),
  SENDING: list(
    'texting, messaging, sending, contacting, spamming, notifying, alerting, bothering, annoying',
    'harassing, pinging, buzzing, bugging, writing, emailing, hitting, blowing, pestering, disturbing',
    'calling, texts, messages, mandando, enviando, texteando, mensajeando, escribiendo, molestando',
    'spam',
  ),
  SEND: list(
    'text, message, send, contact, notify, alert, bother, annoy, harass, write, email, ping, msg, call',
    'disturb, spam, hit',
  ),
  MANDAR: list(
    'mand*, envi*, escrib*, text*, molest*, contact*, notific*, alert*, avis*, llam*, marq*, chinga*',
    'jod*, fastid*',
  ),
  STOPWORD: list(
    'stop, unsubscribe, cancel, end, quit, opt out, alto, parar, baja, salir, cancelar, stopall',
  ),
  /** To take somebody out, as a request: "saquen mi numero". */
  SACAR: takeOut,
  /** The same with whom or what in the word: "saquenme", "borrarnos"; "quitenlo". */
  SACARME: forms([...takeOut, 'quite', 'sake', 'saken', 'boren'], 'me', 'nos'),
  SACARLO: forms([...takeOut, 'quite'], 'lo', 'la', 'los', 'las', 'melo', 'le'),
  PERSON: list('me, us, my, this, him, her, mi, mis, nos, este, esta, mine, our, myself'),
  LIST: list(
    'list, system, database, thing, group, service, lista, sistema, grupo, base, registro, servicio',
    'records',
  ),
  NUMBER: list(
    'number, phone, cell, contact, info, data, name, digits, line, numero, telefono, celular, cel, nombre, datos',
    'informacion',
  ),
  WARD: list(
    'ward, wards, distrito, distritos, district, districts, barrio, barrios, zona, zonas, area, areas',
  ),
  AREAS: list(
    'ward, wards, areas, area, neighborhood, neighborhoods, zones, zone, parts, districts, district',
    'places, suburbs, city, barrios, barrio, zonas, zona, distritos, distrito, colonias, vecindarios',
    'vecindario, partes, lugares, ciudades',
  ),
  /** Words that end something of ours, whatever it is. */
  ENDING: list(
    'stop, stops, stopped, stopping, quit, end, ends, cease, halt, cancel, silence, mute, kill, cut',
    'pause, suspend, discontinue, remove, delete, erase, unsubscribe, disable, deactivate, block, done',
    'enough, off, lay off, shut, turn off, opt out, no more, no need, no longer, tired, sick of, over',
    'refuse, revoke, withdraw, alto, pare, paren, paro, parar, parenle, basta, detener, detengan, deten',
    'detenga, suspend*, apag*, cancel*, anul*, elimin*, borr*, quit*, bloque*, pausa, pausar, pausen',
    'chole, cort*, termin*, cese, cesen, retir*, harto, harta, cansado, cansada, dejen, deje, deja',
    'dejar, no mas, ya no, ya basta, ya estuvo, desactiv*, silenci*',
  ),
  NOT: list(
    'dont, no, not, never, cant, didnt, nor, nunca, ni, tampoco, without, sin, jamas, wont, neither',
    'nvr, arent, isnt',
  ),
  /** Parts of any city, and the names of this one's (data/local-names.json). */
  NEIGHBORHOODS: [
    ...list(
      'downtown, el centro, loop, south side, north side, west side, east side, southwest side',
      'southeast side, northwest side, suburbs, suburbios, lado sur, lado norte, sur, norte',
    ),
    ...localNames.neighborhoods,
  ],
  CITY: localNames.city,
  FILLER: list('my, ward, wards, the, el, for, alerts, de, del, distrito'),
  AND: list('and, &, y, e, n, con, at, with, by, cerca de, near'),
  AGENTS: agents,
  VEHICLES: vehicles,
  THEY: list(
    'they, theyre, theyve, guys, men, man, dudes, dude, someone, somebody, officers, officer, cops, cop',
    'police, guy, people, estan, andan, anda, hombres, hombre, senores, tipos, vatos, oficiales',
    'policias, gente, alguien, personas, ellos, soldados',
  ),
  SOMEONE: list(
    'someone, somebody, him, her, them, a, an, the, my, our, people, two, three, man, men, woman, guy',
    'guys, workers, alguien, un, una, el, la, mi, los, las, dos, tres, gente, varios, varias, unos',
    'unas, nuestro, su, al, personas',
  ),
  STREET: list(
    'street, st, ave, av, avenue, avenida, calle, blvd, boulevard, rd, road, pl, place, drive, dr, ct',
    'court, lane, ln, parkway, pkwy, hwy, highway, expressway, terrace, callejon, alley, corner',
    'esquina, block, cuadra, intersection',
  ),
  STREETS: localNames.streets,
  DIRECTION: list('n, s, e, w, north, south, east, west, norte, sur, este, oeste'),
  SPOT: list(
    'school, escuela, church, iglesia, park, parque, library, biblioteca, hospital, clinic, clinica',
    'station, estacion, store, tienda, mall, walmart, target, aldi, costco, jewel, home depot, menards',
    'lowes, cvs, walgreens, dunkin, mcdonalds, starbucks, gas station, gasolinera, parking',
    'estacionamiento, lot, bus stop, parada, laundromat, lavanderia, courthouse, court house, corte',
    'factory, fabrica, restaurant, restaurante, taqueria, market, mercado, supermarket, supermercado',
    'pharmacy, farmacia, daycare, guarderia, elementary, high school, academy, college, university',
    'bank, banco, apartments, apartamentos, building, edificio, bridge, puente, airport, aeropuerto',
    'terminal, warehouse, bodega, plaza, train, tren, metra, 7-eleven, eleven, dollar tree',
    'dollar general, car wash, carwash, construction site, mosque, cermak produce, tonys, petes',
    'la michoacana, carniceria, panaderia, bakery, flea market, swap meet, pulga, shelter, albergue',
  ),
  NEAR: list(
    'at, on, near, by, around, outside, in front of, behind, across from, next to, inside, off',
    'close to, corner of, over by, past, between, where, en, por, cerca de, cerca del, junto a',
    'junto al, afuera de, afuera del, frente a, frente al, enfrente de, enfrente del, atras de',
    'detras de, detras del, dentro de, adentro de, al lado de, en la, en el, por la, por el, esquina',
    'a un lado de, rumbo a, sobre la, hacia, adentro del, fuera de, fuera del, atras del, al lado del',
    'under, toward, towards',
  ),
  HERE: list(
    'here, outside, right now, now, just now, ago, aqui, afuera, ahorita, ahora, ahi, alli, alla, rn',
    'hace, today, this morning, right here, upstairs, downstairs, next door, currently, still, todavia',
    'aun, hoy, ya, acaban, acaba',
  ),
  MINUTES: list('min, mins, minute, minutes, minuto, minutos, m'),
  LANGUAGES: list('english, ingles, spanish, espanol, castellano'),
  ENGLISH: list('english, ingles'),
  SPANISH: list('spanish, espanol, castellano, espanish, spanich'),
  SHIFT: list(
    'shift, turno, ride, watch, patrol, guardia, duty, rounds, route, ronda, recorrido, patrullaje',
    'rodada, bike, bici, post',
  ),
  /** What turns out to be nothing of ours: the usual mistakes for agents. */
  HARMLESS: list(
    'tow, towing, fedex, ups, usps, amazon, mailman, mail, mailmen, postal, comed, nicor, peoples gas',
    'gas company, gas guys, construction, contractors, contractor, movers, moving, ambulance',
    'paramedics, fire, firefighters, firetruck, garbage, trash, cops, cop, police, cpd, sheriff',
    'sheriffs, state police, state trooper, trooper, troopers, crossing guard, security, film, movie',
    'landlord, plumber, electricians, electrician, workers, worker, utility, delivery, uber, lyft, taxi',
    'school bus, funeral, wedding, parking enforcement, city, streets and san, streets',
    'water department, water dept, dea, fbi, atf, irs, process server, census, church, neighbors',
    'salesmen, salesman, salespeople, jehovah, jehovahs, mormons, party, block party, kids, students',
    'soccer, game, regular, normal, patrol car, repair, grua, policia, policias, poli, polis, chota',
    'bomberos, ambulancia, paramedicos, basura, cartero, correo, luz, gas, cable, comcast, internet',
    'construccion, trabajadores, obreros, mudanza, mudanzas, albaniles, seguridad, vendedores, vecinos',
    'fiesta, boda, pelicula, repartidor, repartidores, entrega, plomero, electricista, guardia',
    'guardias, testigos, camion de, patrulla de policia, jardineros, landscapers, jardinero, inspector',
    'inspectors, roofers, roofing, furniture, eviction, evictions, birthday, uhaul, ticket, painters',
    'pintores, surveyors, doordash, dhl, meter, att, xfinity, cta, tow truck, street sweeper',
    'bounty hunters, repo, locksmith, detective*, animal control',
  ),
}

/** Nouns that a number may count, so that "33" before them is no ward and "2" no verdict. */
export const counted = new Set(
  [
    ...agents.filter((entry) => !entry.includes(' ') && !entry.endsWith('*')),
    ...vehicles.filter((entry) => !entry.includes(' ') && !entry.endsWith('*')),
    ...list(
      'camioneta, camionetas, min, mins, minute, minutes, minutos, minuto, hour, hours, hrs, hr, hora',
      'horas, am, pm, p, a, more, mas, times, veces, guys, guy, men, man, people, ppl, dudes, officers',
      'officer, oficiales, hombres, hombre, personas, persona, tipos, vatos, policias, cops, black',
      'white, gray, grey, silver, blue, red, green, dark, negra, negras, blanca, blancas, negro, negros',
      'blanco, blancos, gris, grises, big, large, armed, door, doors, blocks, block, cuadras, cuadra',
      'days, day, semana, semanas, mes, week, month, dias, dia, weeks, years, year, anos, kids, texts',
      'messages, mensajes, alerts, alertas, months, meses, of, or, st, street, nd, rd, th, ave, place',
      'pl, av, calle, x, miles, milla, millas, percent, por, de, trucks, undercover, federal, ice',
      'gunmen, soldiers, soldados, senores, tinted, ford, chevy, in, with, con, encapuchados',
      'enmascarados, masked',
    ),
  ].filter((word) => word !== 'bp'),
)
