const isNamed = (name: string, host: string): boolean =>
  // Not the bare domain: services give every device a host below it.
  name.startsWith('*.') ? host.endsWith(name.slice(1)) && host.length > name.length - 1 : host === name

/**
 * Whether the address of a subscription leads to a known push service: https, the usual port, no name or password.
 * A browser tells the address, and so anybody can tell any: the server must ask nobody else (SSRF).
 */
export const isKnownPushHost = (endpoint: string, hosts: readonly string[]): boolean => {
  if (!URL.canParse(endpoint)) return false
  const url = new URL(endpoint)
  if (url.username || url.password) return false
  // Of this machine, for tries: only when it is named with its port.
  if (url.protocol === 'http:') return hosts.includes(url.origin)
  return url.protocol === 'https:' && url.port === '' && hosts.some((name) => isNamed(name, url.hostname))
}
