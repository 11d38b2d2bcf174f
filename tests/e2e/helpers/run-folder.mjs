import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Before the first file of a run: a folder for what its files remember together. Workers inherit the variable. */
export default async function makeRunFolder() {
  process.env.E2E_RUN_FOLDER = await mkdtemp(path.join(tmpdir(), 'school-run-'))
}

/** After the last one. */
export const removeRunFolder = () => rm(process.env.E2E_RUN_FOLDER, { recursive: true, force: true })
