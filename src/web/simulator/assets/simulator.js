// Keeps every phone's screen up to date, and sends forms without leaving the page.
// Everything also works without this file, but for the live updates.

const phones = new Map([...document.querySelectorAll('.phone')].map((phone) => [phone.dataset.phone, phone]))
const stage = document.querySelector('.stage')
const connection = document.querySelector('.connection')
const playLabel = document.querySelector('.play span')
const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const calm = matchMedia('(prefers-reduced-motion: reduce)')
let isPlaying = false
let dismissal

// Screens

const asking = new Set()
const askAgain = new Set()

/** At most one request per phone at a time; what changes meanwhile is asked for right after. */
async function refresh(id) {
  if (!phones.has(id)) return location.reload() // A phone that was added just now.
  if (asking.has(id)) return void askAgain.add(id)
  asking.add(id)
  try {
    const answer = await fetch(`/simulator/phones/${id}`)
    if (answer.ok) show(phones.get(id), await answer.text())
  } catch {
    // Offline: the event stream comes back first and then asks for every screen.
  }
  asking.delete(id)
  if (askAgain.delete(id)) refresh(id)
}

function show(phone, markup) {
  const fresh = new DOMParser().parseFromString(markup, 'text/html').querySelector('.texts')
  const screen = phone.querySelector('.screen')
  tellTimes(fresh)
  const hasNew = merge(screen.querySelector('.texts'), fresh)
  showState(phone, fresh.dataset)
  if (hasNew && isPlaying) lookAt(phone)
}

/** Changes only what differs, so that a screen reader reads out new texts and nothing twice. */
function merge(shown, fresh) {
  const kept = new Set([...fresh.children].map((item) => item.id))
  for (const item of [...shown.children]) if (!kept.has(item.id)) item.remove()

  let hasNew = false
  let place = shown.firstElementChild
  for (const item of [...fresh.children]) {
    const old = document.getElementById(item.id)
    if (old && old === place) place = place.nextElementSibling
    if (old && old.className === item.className) {
      const [meta, freshMeta] = [old.querySelector('.meta'), item.querySelector('.meta')]
      if (meta && meta.innerHTML !== freshMeta.innerHTML) meta.replaceChildren(...freshMeta.childNodes)
    } else {
      old?.remove()
      item.dataset.new = ''
      shown.insertBefore(item, place)
      hasNew = true
    }
  }
  Object.assign(shown.dataset, fresh.dataset)
  return hasNew
}

function showState(phone, { off, stopped }) {
  const isOff = off === 'true'
  phone.querySelector('fieldset').disabled = isOff
  phone.querySelector('.power').setAttribute('aria-checked', String(!isOff))
  phone.querySelector('input[name=off]').value = String(!isOff)
  phone.querySelector('.only-stopped').hidden = stopped !== 'true'
}

function tellTimes(element) {
  for (const time of element.querySelectorAll('time')) {
    time.textContent = clock.format(new Date(time.dateTime))
  }
}

function lookAt(phone) {
  phone.scrollIntoView({ behavior: calm.matches ? 'auto' : 'smooth', block: 'nearest', inline: 'nearest' })
}

// Forms

const bodies = {
  text: (data) => ({ body: data.get('body') }),
  power: (data) => ({ off: data.get('off') === 'true' }),
  play: () => ({}),
}

document.addEventListener('submit', async (event) => {
  event.preventDefault()
  const form = event.target
  const problem = (form.closest('.phone') ?? stage).querySelector('.problem')
  const body = bodies[form.dataset.does](new FormData(form, event.submitter))
  const input = form.querySelector('input:not([type=hidden])')
  const typed = input?.value
  if (input) input.value = ''
  if (form.dataset.does === 'text') form.closest('.phone').querySelector('.screen').scrollTop = 0 // The end.

  problem.textContent = await post(form.action, body)
  if (problem.textContent && input && !input.value) input.value = typed
})

/** What went wrong, in a sentence; empty when nothing did. */
async function post(address, body) {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
    if (answer.ok) return ''
    const { problem } = await answer.json()
    return problem ?? 'That did not work. The log of the server says why.'
  } catch {
    return 'The server does not answer. Is it still running?'
  }
}

// Events

function listen() {
  const events = new EventSource('/simulator/events')
  events.addEventListener('ready', () => {
    connection.textContent = ''
    showDemo(null)
    for (const id of phones.keys()) refresh(id)
  })
  events.addEventListener('phone', ({ data }) => refresh(data))
  events.addEventListener('demo', ({ data }) => showDemo(JSON.parse(data)))
  events.addEventListener('error', () => {
    connection.textContent = 'Not connected to the server; trying again.'
    // After an HTTP error the browser does not try again by itself.
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 3000)
  })
}

/** Null: none plays, or none that we know of. */
function showDemo(demo) {
  isPlaying = demo !== null && !demo.isOver
  const [hint, caption] = [stage.querySelector('.try'), stage.querySelector('.caption')]
  const progress = caption.querySelector('progress')
  clearTimeout(dismissal)
  hint.hidden = demo !== null
  caption.hidden = demo === null
  progress.hidden = !isPlaying
  playLabel.textContent = isPlaying ? 'Playing the demo' : 'Play the demo'
  for (const [id, phone] of phones) phone.classList.toggle('watched', demo?.phoneIds.includes(id) ?? false)
  if (!demo) return

  stage.querySelector('.problem').textContent = ''
  caption.querySelector('p').textContent = demo.caption
  if (demo.isOver) dismissal = setTimeout(showDemo, 12_000, null)
  progress.max = demo.of
  progress.value = demo.step
  const first = phones.get(demo.phoneIds[0])
  if (first) lookAt(first)
}

tellTimes(document)
listen()
