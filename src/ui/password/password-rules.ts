export const PASSWORD_MIN = 8

export type PasswordRule = 'length' | 'name'

/** Which of the rules a password does not keep yet. The server has the last word: it also knows the common ones. */
export const brokenRules = (password: string, username?: string): PasswordRule[] => {
  const isShort = [...password].length < PASSWORD_MIN
  const isName = Boolean(username) && password.toLowerCase() === username?.toLowerCase()
  return [...(isShort ? (['length'] as const) : []), ...(isName ? (['name'] as const) : [])]
}
