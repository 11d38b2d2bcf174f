import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { refuse } from './console.mjs'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
export const inRoot = (...parts) => path.join(ROOT, ...parts)

/** The project is started from anywhere; paths in the settings count from its folder. */
export const enterProject = () => process.chdir(ROOT)

/** Says at once what would otherwise come up as a puzzling error of some package. */
export const checkNode = () => {
  const { engines } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'))
  const needed = engines.node
    .match(/\d+(\.\d+)*/)[0]
    .split('.')
    .map(Number)
  const present = process.versions.node.split('.').map(Number)
  const difference = needed.map((part, i) => (present[i] ?? 0) - part).find((part) => part !== 0) ?? 0
  if (difference >= 0) return
  refuse(
    `Нужен Node.js ${needed.join('.')} или новее, а запущен ${process.versions.node}. Установите его с https://nodejs.org`,
    `Node.js ${needed.join('.')} or later is needed, this is ${process.versions.node}. Install it from https://nodejs.org`,
  )
}

/** Reads `.env`, if there is one; what is set already wins. */
export const loadEnvFile = () => {
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile?.(inRoot('.env'))
}
