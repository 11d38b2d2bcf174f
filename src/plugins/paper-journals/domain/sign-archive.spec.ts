import { checkArchive, type Manifest, printOf, publicKeyOf, sha256, signManifest } from './sign-archive'

const SECRET = 'a secret of the installation'
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

const archive = () => {
  const files = new Map([['7А/Алгебра.pdf', text('страницы')]])
  const manifest = JSON.stringify({
    format: 'asu-rso-journals-1',
    school: 'Школа № 1',
    year: '2026/2027',
    madeAt: '2027-06-01T10:00:00Z',
    madeBy: 'Иванова И. И.',
    seal: null,
    files: [...files].map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) })),
  } satisfies Manifest)
  return {
    files,
    manifest,
    signature: signManifest(manifest, SECRET),
    publicKey: publicKeyOf(SECRET),
  }
}

describe('a signed archive', () => {
  it('is whole as it was made', () => {
    expect(checkArchive(archive())).toEqual([])
  })

  it('tells a changed, a missing and an added file', () => {
    const changed = archive()
    changed.files.set('7А/Алгебра.pdf', text('другие страницы'))
    expect(checkArchive(changed)).toEqual([{ kind: 'changed', path: '7А/Алгебра.pdf' }])
    const missing = archive()
    missing.files.clear()
    expect(checkArchive(missing)).toEqual([{ kind: 'missing', path: '7А/Алгебра.pdf' }])
    const added = archive()
    added.files.set('7А/Физика.pdf', text('!'))
    expect(checkArchive(added)).toEqual([{ kind: 'unknown', path: '7А/Физика.pdf' }])
  })

  it('tells a manifest that was written anew', () => {
    const forged = archive()
    forged.files.set('7А/Алгебра.pdf', text('другие страницы'))
    forged.manifest = forged.manifest.replace(
      /"sha256":"[^"]+"/,
      `"sha256":"${sha256(text('другие страницы'))}"`,
    )
    expect(checkArchive(forged)).toEqual([{ kind: 'signature' }])
  })

  it('has one key for an installation', () => {
    expect(publicKeyOf(SECRET)).toBe(publicKeyOf(SECRET))
    expect(publicKeyOf('another')).not.toBe(publicKeyOf(SECRET))
    expect(printOf(publicKeyOf(SECRET))).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/)
  })
})
