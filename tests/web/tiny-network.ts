import { CAST, type CastLabel, type World } from './simulator-world.ts'

/** Just enough of a network to play with: what each phone is answered, and who else is told. */
export function answerAsNetwork(world: World): void {
  let deliveryId = 0
  const send = (to: CastLabel, body: string) => {
    const phone = CAST.find(([label]) => label === to)?.[2] ?? ''
    void world.carrier.send({
      deliveryId: String(++deliveryId),
      to: phone,
      body,
      validitySeconds: 600,
      isBulk: false,
    })
  }

  world.onText = ({ from, body, carrierKeyword }) => {
    if (carrierKeyword) return
    const label = CAST.find(([, , phone]) => phone === from)?.[0] ?? 'Resident'
    const spanish = label.includes('español')
    if (/^(JOIN|ALTA) /i.test(body)) {
      return send(
        label,
        spanish
          ? 'Brigada: responda 1 para recibir alertas del distrito 33. Pocos mensajes por semana, pueden aplicar cargos. AYUDA; STOP termina.'
          : 'Brigada: reply 1 to get alerts for ward 33. A few texts a week, msg&data rates may apply. HELP for help, STOP to end.',
      )
    }
    if (/^(ON|TURNO) /i.test(body)) {
      return send(
        label,
        'You are on shift for ward 33 until 10:42 AM. Sightings there come to you. OFF ends it. Stay safe.',
      )
    }
    if (label.startsWith('Verifier') && body === '0') {
      return send(
        label,
        "K7: noted that you are on your way. When you are there reply 1 seen, 2 not ICE, 3 can't tell.",
      )
    }
    if (label.startsWith('Verifier') && body === '1') {
      send(label, 'K7: noted as seen, thank you. Keep a safe distance.')
      send(
        'Subscriber',
        'Brigada: immigration agents seen in ward 33, Kedzie and Lawrence, 6:42 AM. You may stay silent. Help: 312-555-0100. K7',
      )
      return send(
        'Subscriber (español)',
        'Brigada: agentes de inmigración en distrito 33, Kedzie y Lawrence, 6:42 AM. Puede guardar silencio. Ayuda: 312-555-0100. K7',
      )
    }
    if (body === '1') {
      return send(
        label,
        spanish
          ? 'Listo: recibirá alertas del distrito 33. Si ve algo, escriba qué y dónde a este número. STOP termina todo.'
          : 'Done: you get alerts for ward 33. If you see something, text what and where to this number. STOP ends all texts.',
      )
    }
    send(label, 'Thank you. Volunteers of ward 33 are asked to look now. We will text you what they find.')
    send(
      'Verifier',
      `K7 ward 33, just now. Place: Kedzie and Lawrence. Says: "${body}". Reply 1 seen, 2 not ICE, 3 can't tell, 0 on my way`,
    )
  }
}
