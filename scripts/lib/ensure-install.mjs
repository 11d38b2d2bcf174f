import fs from 'node:fs'

import { runStep } from './console.mjs'
import { inRoot, ROOT } from './project.mjs'

const readPackages = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return undefined
  }
}

/**
 * Whether node_modules is what the lock file says. npm leaves its own record of what it installed, so an
 * installation made by hand counts as well as ours.
 */
const isInstalled = ({ isForBuilding }) => {
  const locked = readPackages(inRoot('package-lock.json'))
  const installed = readPackages(inRoot('node_modules/.package-lock.json'))
  if (!locked || !installed) return false
  return Object.entries(locked).every(([name, wanted]) => {
    const present = installed[name]
    if (
      name === '' ||
      (present && present.version === wanted.version && present.integrity === wanted.integrity)
    )
      return true
    // Packages for other platforms are left out, and a server that is built needs no tools.
    return !present && (wanted.optional || wanted.devOptional || (wanted.dev && !isForBuilding))
  })
}

const TOP_PACKAGE = /^node_modules\/((@[^/]+\/)?[^/]+)$/

/** Packages in place of packages wanted. Optional ones of other platforms are wanted by nobody here. */
const countPackages = () => {
  const wanted = Object.entries(readPackages(inRoot('package-lock.json')) ?? {}).filter(
    ([, entry]) => !entry.optional,
  )
  const names = wanted.map(([name]) => TOP_PACKAGE.exec(name)?.[1]).filter(Boolean)
  const present = names.filter((name) => fs.existsSync(inRoot('node_modules', name, 'package.json')))
  return `${present.length} / ${names.length}`
}

/** Installs from the lock file when something is missing or another version. */
export const ensureInstall = async ({ isForBuilding }) => {
  if (isInstalled({ isForBuilding })) return
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn']
  await runStep('Устанавливаю зависимости (около минуты) · Installing dependencies', {
    ...(npm?.endsWith('.js')
      ? { command: process.execPath, args: [npm, ...args] }
      : { command: 'npm', args }),
    cwd: ROOT,
    howFar: countPackages,
  })
}
