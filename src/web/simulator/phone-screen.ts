import type { SimulatorPhone, SimulatorRole, SimulatorText } from '../../store/simulator.ts'
import { type Html, html } from './html.ts'

/** What is on one phone's screen. The page's script asks for it again whenever something has changed. */
export function phoneScreen(phone: SimulatorPhone, texts: readonly SimulatorText[]): Html {
  return html`<ol class="texts" data-off="${String(phone.isOff)}" data-stopped="${String(phone.isStopped)}">
    ${texts.length === 0 && html`<li class="notice empty" id="empty-${phone.id}" lang="en">${ROLES[phone.role]}</li>`}
    ${texts.map(textItem)}
    ${
      phone.isStopped &&
      html`<li class="notice" id="stopped-${phone.id}" lang="en">
        This phone texted STOP. It gets nothing until it texts START.
      </li>`
    }
    ${
      phone.isOff &&
      html`<li class="notice" id="off-${phone.id}" lang="en">
        Switched off. Texts to this phone do not arrive.
      </li>`
    }
  </ol>`
}

const ROLES: Record<SimulatorRole, string> = {
  resident: 'Texts what they see, and where.',
  verifier: 'Goes on shift, is asked to look, and answers with a digit.',
  subscriber: 'Is told what was confirmed in their ward.',
}

function textItem(text: SimulatorText): Html {
  if (text.direction === 'from-phone') {
    return html`<li class="text from" id="text-${text.id}">
      <p class="bubble">${text.body}</p>
      <p class="meta" lang="en">${time(text.at)} <span class="state">${FROM_STATES[text.status]}</span></p>
    </li>`
  }
  switch (text.status) {
    case 'delivered':
      return html`<li class="text to" id="text-${text.id}">
        <p class="bubble">${text.body}</p>
        <p class="meta" lang="en">${time(text.at)}</p>
      </li>`
    case 'queued':
    case 'sent':
      return html`<li class="text to coming" id="text-${text.id}" aria-hidden="true">
        <p class="bubble"><i></i><i></i><i></i></p>
      </li>`
    case 'undelivered':
    case 'failed':
      return html`<li class="notice lost" id="text-${text.id}" lang="en">
        Not delivered: the phone was off. ${time(text.at)}
      </li>`
  }
}

const FROM_STATES: Record<SimulatorText['status'], string> = {
  queued: 'Sending',
  sent: 'Sending',
  delivered: 'Delivered',
  undelivered: 'Not delivered',
  failed: 'Not delivered',
}

/** The script puts it into the reader's own time zone, which only the browser knows. */
function time(at: Date): Html {
  return html`<time datetime="${at.toISOString()}">${at.toISOString().slice(11, 16)} UTC</time>`
}
