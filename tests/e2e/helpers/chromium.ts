import { existsSync } from 'node:fs'

import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** The build without windows comes first: the same engine takes a third of the time there. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

const executable = (): string => {
  const path = process.env.CHROMIUM_PATH ?? PLACES.find((place) => existsSync(place))
  if (!path) throw new Error('Chromium is missing: install it, or say where it is in CHROMIUM_PATH')
  return path
}

/** Starts the machine's Chromium with a fresh profile that talks to nobody but the test's server. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable(), headless: true, args: ARGS })

/** The same with a profile in a folder, so that it can be killed and opened again with what it had kept. */
export const launchProfile = (
  folder: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1],
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, {
    executablePath: executable(),
    headless: true,
    args: ARGS,
    ...options,
  })
