/** Words in the name of a field whose content never leaves the server, not even for the administrator. */
const SECRET = new Set([
  'hash',
  'salt',
  'password',
  'secret',
  'token',
  'session',
  'sessions',
  'otp',
  'pin',
  'lock',
  'attempts',
])
/** Codes that open something, unlike codes of a school or a subject. */
const OPENING = new Set(['access', 'login', 'recovery', 'backup', 'slip', 'code'])

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)

/** Whether a field of this name holds what opens an account: told by name, so that a new plugin is covered too. */
export const isSecretName = (name: string): boolean => {
  const words = wordsOf(name)
  if (words.some((word) => SECRET.has(word))) return true
  return (
    /codes?$/.test(words.at(-1) ?? '') &&
    words.every((word) => OPENING.has(word) || OPENING.has(word.replace(/s$/, '')))
  )
}
