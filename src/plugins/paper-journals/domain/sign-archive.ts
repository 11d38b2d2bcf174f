import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, verify } from 'node:crypto'

/** A file of the archive with what proves it. */
export type ArchivedFile = { path: string; size: number; sha256: string }

export type Manifest = {
  format: 'asu-rso-journals-1'
  school: string
  year: string
  madeAt: string
  madeBy: string
  /** The last seal of the change journal (docs/adr/0014): what the journals had been told by then. */
  seal: { sequence: number; at: string; hash: string } | null
  files: ArchivedFile[]
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The fixed head of an Ed25519 private key in PKCS #8 (RFC 8410), before its 32 bytes. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex')

const privateKeyOf = (secret: string) => {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'asu-rso journal archives', 32))
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' })
}

/** The public key of the installation, PEM: it goes with every archive, and its print is shown in the portal. */
export const publicKeyOf = (secret: string): string =>
  createPublicKey(privateKeyOf(secret)).export({ type: 'spki', format: 'pem' }).toString()

/** A short name of a key that people can compare by eye: 16 hex digits of its hash, in fours. */
export const printOf = (publicKey: string): string =>
  sha256(createPublicKey(publicKey).export({ type: 'spki', format: 'der' }))
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, '$1 ')

/** Signs the text of a manifest with Ed25519; base64. */
export const signManifest = (text: string, secret: string): string =>
  sign(null, Buffer.from(text), privateKeyOf(secret)).toString('base64')

export type ArchiveFault = { kind: 'signature' } | { kind: 'missing' | 'changed' | 'unknown'; path: string }

/** Files that stand beside the signed ones. */
export const BESIDE = ['manifest.json', 'manifest.sig', 'public-key.pem', 'ПРОЧТИ.txt'] as const

type Checking = {
  files: ReadonlyMap<string, Uint8Array>
  manifest: string
  signature: string
  publicKey: string
}

/** Holds an archive against its manifest, and the manifest against its signature. Empty when all is whole. */
export const checkArchive = ({ files, manifest, signature, publicKey }: Checking): ArchiveFault[] => {
  const faults: ArchiveFault[] = []
  if (!verify(null, Buffer.from(manifest), createPublicKey(publicKey), Buffer.from(signature, 'base64')))
    faults.push({ kind: 'signature' })
  const { files: listed } = JSON.parse(manifest) as Manifest
  for (const { path, sha256: expected } of listed) {
    const bytes = files.get(path)
    if (!bytes) faults.push({ kind: 'missing', path })
    else if (sha256(bytes) !== expected) faults.push({ kind: 'changed', path })
  }
  const known = new Set<string>([...listed.map(({ path }) => path), ...BESIDE])
  for (const path of files.keys()) if (!known.has(path)) faults.push({ kind: 'unknown', path })
  return faults
}
