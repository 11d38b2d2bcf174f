/** 32 random bytes in hexadecimal digits: long, and sure to be taken for a token where addresses are logged. */
export const TOKEN = /^[0-9a-f]{64}$/

/** The token of an address's last part, `<token>.ics` or the token alone; `null` for anything else. */
export const tokenOf = (segment: string): string | null => {
  const token = segment.replace(/\.ics$/, '')
  return TOKEN.test(token) ? token : null
}
