import type { SimulatorPhone, SimulatorRole } from '../../store/simulator.ts'
import { Html, html } from './html.ts'
import { languageOf, type Suggestion, suggestionsFor } from './suggestions.ts'

export type PhoneOnPage = { phone: SimulatorPhone; screen: Html }

/** Twilio takes no longer text from anybody. */
export const MAX_TEXT_LENGTH = 1600

export function simulatorPage(networkName: string, phones: PhoneOnPage[]): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${networkName}: simulated phones</title>
        <link rel="icon" href="/simulator/assets/simulator.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/simulator/assets/simulator.css" />
        <script src="/simulator/assets/simulator.js" defer></script>
      </head>
      <body>
        <header class="top">
          <div>
            <h1>${networkName} <span>on simulated phones</span></h1>
            <p>
              These phones are simulated; nothing is sent to anybody. The network behind them is the real one.
            </p>
          </div>
          <form method="post" action="/simulator/demo" data-does="play">
            <button class="play" type="submit">${PLAY_ICON}<span>Play the demo</span></button>
          </form>
        </header>
        <section class="stage" aria-label="What to do">
          <p class="try">
            <b>Try it yourself:</b> a subscriber joins with <kbd>JOIN 33</kbd>, then <kbd>1</kbd>. The
            verifier goes on shift with <kbd>ON 33</kbd>. The resident texts what they see. The verifier
            answers&nbsp;<kbd>1</kbd>, and the subscribers are told.
          </p>
          <div class="caption" hidden>
            <p role="status"></p>
            <progress max="1" value="0" aria-label="Progress of the demo"></progress>
          </div>
          <p class="problem" role="alert"></p>
          <noscript
            ><p>
              This page works without JavaScript: <a href="/simulator">reload it</a> for new texts.
            </p></noscript
          >
        </section>
        <main class="shelf" aria-label="Phones">
          ${
            phones.length === 0
              ? html`<p class="notice">There are no phones yet.</p>`
              : inStoryOrder(phones).map(phoneArticle)
          }
        </main>
        <footer>
          <p>Seeing something real? This page reaches nobody: call for help by phone.</p>
          <p class="connection" role="status"></p>
        </footer>
      </body>
    </html>`.markup
}

/** The story from left to right in English, then back in Spanish: the subscribers of both stand side by side. */
function inStoryOrder(phones: PhoneOnPage[]): PhoneOnPage[] {
  const roles: SimulatorRole[] = ['resident', 'verifier', 'subscriber']
  const rank = ({ phone }: PhoneOnPage) => {
    const place = roles.indexOf(phone.role)
    return languageOf(phone) === 'en' ? place : 2 * roles.length - 1 - place
  }
  return phones.toSorted((a, b) => rank(a) - rank(b))
}

function phoneArticle({ phone, screen }: PhoneOnPage): Html {
  const { id, label } = phone
  const language = languageOf(phone)
  return html`<article
    class="phone ${phone.role}"
    id="phone-${id}"
    data-phone="${id}"
    aria-labelledby="name-${id}"
  >
    <header>
      <span class="badge" aria-hidden="true">${ROLE_ICONS[phone.role]}</span>
      <div>
        <h2 id="name-${id}">${readableLabel(label)}</h2>
        <p>${readableNumber(phone.phone)}</p>
      </div>
      <form method="post" action="/simulator/phones/${id}/power" data-does="power">
        <input type="hidden" name="off" value="${String(!phone.isOff)}" />
        <button class="power" type="submit" role="switch" aria-checked="${String(!phone.isOff)}">
          <span class="unseen">${label} switched on</span>
        </button>
      </form>
    </header>
    <div class="screen" role="log" tabindex="0" aria-label="Texts of ${label}" lang="${language}">
      ${screen}
    </div>
    <fieldset aria-label="Text as ${label}" ${attribute('disabled', phone.isOff)}>
      <form class="chips" method="post" action="/simulator/phones/${id}/texts" data-does="text">
        ${suggestionsFor(phone).map(chip)}
        <button class="only-stopped" name="body" value="START" ${attribute('hidden', !phone.isStopped)}>
          START
        </button>
      </form>
      <form class="compose" method="post" action="/simulator/phones/${id}/texts" data-does="text">
        <label class="unseen" for="body-${id}">Text from ${label}</label>
        <input
          id="body-${id}"
          name="body"
          lang="${language}"
          placeholder="${language === 'es' ? 'Escriba un mensaje' : 'Type a text'}"
          required
          maxlength="${MAX_TEXT_LENGTH}"
          autocomplete="off"
          enterkeyhint="send"
        />
        <button type="submit" aria-label="Send as ${label}">${SEND_ICON}</button>
      </form>
      <p class="problem" role="alert"></p>
    </fieldset>
  </article>`
}

function chip({ text, meaning }: Suggestion): Html {
  return html`<button name="body" value="${text}">
    ${text}${meaning !== null && html` <small>${meaning}</small>`}
  </button>`
}

function attribute(name: 'disabled' | 'hidden', isSet: boolean): Html | null {
  return isSet ? new Html(name) : null
}

/** What stands in brackets may be small: it tells phones of one role apart. */
function readableLabel(label: string): Html {
  const [, name, detail] = /^(.*?) (\(.*\))$/.exec(label) ?? []
  return detail === undefined ? html`${label}` : html`${name ?? ''} <small>${detail}</small>`
}

function readableNumber(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3')
}

const icon = (drawing: string) =>
  new Html(`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${drawing}</svg>`)

const PLAY_ICON = icon('<path d="M8 5.5v13l10.5-6.5z" fill="currentColor" stroke="none" />')
const SEND_ICON = icon('<path d="M12 19V5M6 11l6-6 6 6" />')
const ROLE_ICONS: Record<SimulatorRole, Html> = {
  resident: icon('<path d="M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM10 20v-5h4v5" />'),
  verifier: icon(
    '<circle cx="6" cy="16" r="3.5" /><circle cx="18" cy="16" r="3.5" /><path d="M6 16l3.5-7H15l3 7M9.5 9l4 7M8 9h3M15 9V6.5h2" />',
  ),
  subscriber: icon('<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4" />'),
}
