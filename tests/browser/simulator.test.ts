import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Id } from '../../src/store/db.ts'
import { clearTexts, setPhoneOff, setPhoneStopped } from '../../src/store/simulator.ts'
import { createDemo } from '../../src/web/simulator/play-demo.ts'
import { registerSimulator } from '../../src/web/simulator/simulator.ts'
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts'
import { addCast, type CastLabel, openWorld, type World } from '../web/simulator-world.ts'
import { answerAsNetwork } from '../web/tiny-network.ts'

const executablePath = chromiumPath()

describe.runIf(executablePath)('the simulated phones in a browser', () => {
  let world: World
  let phones: Record<CastLabel, Id>
  let browser: Browser
  let complaints: string[]

  beforeAll(async () => {
    world = await openWorld()
    phones = await addCast(world)
    const demo = createDemo(world.deps, { readMs: 20, patienceMs: 10_000, lookMs: 20 })
    await registerSimulator(world.server, {
      ...world.deps,
      networkName: 'Brigada',
      demo,
    })
    await world.server.listen({ port: 0, host: '127.0.0.1' })
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_ARGS })
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  beforeEach(async () => {
    await clearTexts(world.db)
    for (const id of Object.values(phones)) {
      await setPhoneOff(world.db, id, false)
      await setPhoneStopped(world.db, id, false)
    }
    answerAsNetwork(world)
    complaints = []
  })
  afterEach(() => expect(complaints).toEqual([]))

  const openPage = async (options: BrowserContextOptions = {}) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options })
    page.setDefaultTimeout(10_000)
    // Also what the Content-Security-Policy forbids is said here.
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${world.server.listeningOrigin}/simulator`)
    return page
  }
  const phone = (page: Page, label: CastLabel) => page.locator(`#phone-${phones[label]}`)

  test('typing sends, and the answer comes without a reload', async () => {
    const page = await openPage()
    expect(await page.getByRole('article').count()).toBe(6)
    await page.evaluate('window.notReloaded = true')

    await page.getByLabel('Text from Subscriber', { exact: true }).fill('JOIN 33')
    await page.keyboard.press('Enter')
    const screen = phone(page, 'Subscriber').getByRole('log')
    await screen.getByText('JOIN 33', { exact: true }).waitFor()
    await screen.getByText('Delivered').waitFor()
    await screen.getByText('Brigada: reply 1 to get alerts for ward 33.').waitFor()

    expect(await page.getByLabel('Text from Subscriber', { exact: true }).inputValue()).toBe('')
    expect(await page.evaluate('window.notReloaded')).toBe(true)
    await page.close()
  })

  test('a suggestion is one tap, and other open pages see it too', async () => {
    const [page, other] = [await openPage(), await openPage()]
    await phone(page, 'Resident').getByRole('button', { name: '3 vans outside the school' }).click()
    await phone(other, 'Verifier').getByText('Reply 1 seen').waitFor()
    await Promise.all([page.close(), other.close()])
  })

  test('a text is shown as it was typed, and is no markup', async () => {
    const page = await openPage()
    const words = '<img src=x onerror=alert(1)> & "vans"'
    await page.getByLabel('Text from Resident', { exact: true }).fill(words)
    await page.keyboard.press('Enter')
    await phone(page, 'Resident').locator('.bubble').getByText(words, { exact: true }).waitFor()
    expect(await page.locator('.screen img').count()).toBe(0)
    await page.close()
  })

  test('a phone that is switched off can not text and says so', async () => {
    const page = await openPage()
    const power = page.getByRole('switch', { name: 'Verifier switched on', exact: true })
    expect(await power.getAttribute('aria-checked')).toBe('true')
    await power.click()
    await phone(page, 'Verifier').getByText('Switched off').waitFor()
    expect(await power.getAttribute('aria-checked')).toBe('false')
    expect(await page.getByLabel('Text from Verifier', { exact: true }).isDisabled()).toBe(true)

    await power.click()
    await phone(page, 'Verifier').getByText('Switched off').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Text from Verifier', { exact: true }).isEnabled()).toBe(true)
    await page.close()
  })

  test('after STOP the phone offers START', async () => {
    const page = await openPage()
    const start = phone(page, 'Subscriber').getByRole('button', { name: 'START', exact: true })
    expect(await start.isVisible()).toBe(false)
    await phone(page, 'Subscriber').getByRole('button', { name: 'STOP', exact: true }).click()
    await phone(page, 'Subscriber').getByText('You get no more texts.').waitFor()
    await start.click()
    await phone(page, 'Subscriber').getByText('Welcome back.').waitFor()
    await start.waitFor({ state: 'hidden' })
    await page.close()
  })

  test('the demo plays to its end', async () => {
    const page = await openPage()
    await page.getByRole('button', { name: 'Play the demo' }).click()
    await page.getByText('Playing the demo').waitFor()
    await page.getByRole('status').getByText('A neighbour asks').waitFor()
    await page.getByRole('status').getByText('That was the whole story.').waitFor({ timeout: 15_000 })
    expect(await phone(page, 'Subscriber (español)').getByText('agentes de inmigración').isVisible()).toBe(
      true,
    )
    await page.close()
  })

  test('on a narrow screen the phones move and the page does not', async () => {
    const page = await openPage({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    const last = phone(page, 'Resident (español)')
    await last.scrollIntoViewIfNeeded()
    await last.getByRole('button', { name: 'AYUDA' }).tap()
    await last.getByText('AYUDA', { exact: true }).nth(1).waitFor()
    expect(await page.evaluate('scrollX')).toBe(0)
    await page.close()
  })

  test('without JavaScript its forms still text and switch', async () => {
    const page = await openPage({ javaScriptEnabled: false })
    await phone(page, 'Resident').getByRole('button', { name: 'WARDS' }).click()
    await page.waitForURL(/#phone-/)
    await phone(page, 'Resident').locator('.bubble').getByText('WARDS').waitFor()
    await page.getByRole('switch', { name: 'Resident switched on', exact: true }).click()
    await phone(page, 'Resident').getByText('Switched off').waitFor()
    await page.close()
  })
})
