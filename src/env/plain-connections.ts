const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i

/** The hosts of an address, which MongoDB takes several of; a socket in the file system is none. */
const hostsOf = (uri: string): string[] => {
  const authority = /^[a-z+]+:\/\/([^/?#]*)/i.exec(uri)?.[1] ?? ''
  return authority
    .slice(authority.lastIndexOf('@') + 1)
    .split(',')
    .filter((host) => host !== '' && !/%2f/i.test(host))
    .map((host) => host.replace(/:\d+$/, ''))
}

/** The parameters of an address, whatever capitals they are written in. */
const parametersOf = (uri: string): Map<string, string> => {
  const query = /\?([^#]*)/.exec(uri)?.[1] ?? ''
  return new Map(
    [...new URLSearchParams(query)].map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]),
  )
}

/** What would take any certificate is no better than none. */
const TRUSTS_ALL = ['tlsinsecure', 'tlsallowinvalidcertificates', 'tlsallowinvalidhostnames']

const isMongoTls = (uri: string): boolean => {
  const given = parametersOf(uri)
  const tls = given.get('tls') ?? given.get('ssl') ?? String(uri.startsWith('mongodb+srv:'))
  return tls === 'true' && !TRUSTS_ALL.some((name) => given.get(name) === 'true')
}

const isMailTls = (uri: string): boolean => {
  const given = parametersOf(uri)
  const isTls =
    uri.startsWith('smtps:') || given.get('requiretls') === 'true' || given.get('secure') === 'true'
  return isTls && given.get('ignoretls') !== 'true' && given.get('tls.rejectunauthorized') !== 'false'
}

const leavesMachine = (uri: string): boolean => hostsOf(uri).some((host) => !LOOPBACK.test(host))

/** Whether the database is asked over a network without TLS. */
export const isPlainDatabase = (uri: string | undefined): boolean =>
  Boolean(uri?.startsWith('mongodb')) && leavesMachine(uri!) && !isMongoTls(uri!)

/** Whether files go to a scanner over a network: clamd knows no TLS. */
export const isPlainScanner = (scanner: { host: string } | undefined): boolean =>
  Boolean(scanner) && !LOOPBACK.test(scanner!.host)

/** Whether letters go over a network without TLS, or with one that may be left out. */
export const isPlainMail = (uri: string | undefined): boolean =>
  Boolean(uri) && leavesMachine(uri!) && !isMailTls(uri!)
