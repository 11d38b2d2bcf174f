import { embeddedSecret } from './env/embedded-secret'
import { explainFault, parseEnv, type Env, type Source } from './env/parse-env'
import { withSecretFiles } from './env/secret-files'
import { ENVIRONMENT_DOCS } from './env/variables'

export { ENVIRONMENT_DOCS } from './env/variables'
export { parseEnv, type Env } from './env/parse-env'

const ENV_KEY = Symbol.for('asu-rso.env')
type GlobalWithEnv = typeof globalThis & { [ENV_KEY]?: Env }

/** Ends the process with every fault in plain words: a server half configured is worse than none. */
const refuse = (lines: string[]): never => {
  const title = 'Настройки не годятся, запуск остановлен. / The configuration is wrong, nothing was started.'
  process.stderr.write(`\n${title}\n\n${lines.join('\n')}\n\n`)
  process.exit(1)
}

const readEnv = (): Env => {
  const { source, faults } = withSecretFiles(sourceOf(process.env))
  if (faults.length > 0) return refuse(faults.map(explainFault))
  const result = parseEnv(source)
  if (!result.isOk) return refuse(result.faults.map(explainFault))
  const { env } = result
  if (env.PAYLOAD_SECRET) return env
  try {
    return { ...env, PAYLOAD_SECRET: embeddedSecret(env.DATA_DIR) }
  } catch (error) {
    return refuse([
      `  DATA_DIR: в папке ${env.DATA_DIR} не удаётся хранить ключ (${(error as Error).message}).`,
      `            the key cannot be kept in ${env.DATA_DIR} (${(error as Error).message}).`,
    ])
  }
}

const sourceOf = (source: NodeJS.ProcessEnv): Source =>
  // A build runs no server: it needs no key and must not leave one behind in an image.
  source.NEXT_PHASE === 'phase-production-build'
    ? {
        ...source,
        PAYLOAD_SECRET: source.PAYLOAD_SECRET || 'only-for-the-build-and-never-signing-anything',
        PAYLOAD_SECRET_FILE: undefined,
      }
    : source

/** Read once at first use. The server's two bundles share one reading. */
const loadedEnv = (): Env => {
  const shared = globalThis as GlobalWithEnv
  shared[ENV_KEY] ??= readEnv()
  return shared[ENV_KEY]
}

/** The configuration of this process. Nothing else reads `process.env`. */
export const env = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.keys(ENVIRONMENT_DOCS).map((name) => [
      name,
      { enumerable: true, get: () => loadedEnv()[name as keyof Env] },
    ]),
  ),
) as Readonly<Env>
