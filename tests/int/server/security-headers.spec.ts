import { startFakeServer } from './fake-server'

type Echo = { headers: Record<string, string> }
type Server = Awaited<ReturnType<typeof startFakeServer>>

let server: Server
beforeAll(async () => {
  server = await startFakeServer()
})
afterAll(() => server.close())

const directive = (policy: string, name: string): string[] =>
  policy
    .split('; ')
    .map((part) => part.split(' '))
    .find(([first]) => first === name)
    ?.slice(1) ?? []

describe('content security policy', () => {
  it('permits inline scripts by a nonce of this answer alone', async () => {
    const answers = await Promise.all([server.request('/'), server.request('/')])
    const nonces = answers.map(
      (answer) => directive(answer.headers.get('content-security-policy') ?? '', 'script-src')[1],
    )
    expect(nonces[0]).toMatch(/^'nonce-[\w+/]{24}'$/)
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('gives the page the same policy and nonce, whatever the visitor sent', async () => {
    const answer = await server.request('/', {
      headers: {
        'content-security-policy': "script-src 'nonce-AAAA'",
        'x-nonce': 'AAAA',
        'content-security-policy-report-only': 'x',
      },
    })
    const { headers } = (await answer.json()) as Echo
    const policy = answer.headers.get('content-security-policy')
    expect(headers['content-security-policy']).toBe(policy)
    expect(policy).toContain(`'nonce-${headers['x-nonce']}'`)
    expect(headers['content-security-policy-report-only']).toBeUndefined()
  })

  it('never lets scripts be written into a page or loaded from elsewhere', async () => {
    const scripts = async (path: string): Promise<string[]> =>
      directive((await server.request(path)).headers.get('content-security-policy') ?? '', 'script-src')
    for (const path of ['/', '/journal', '/admin', '/admin/collections/users']) {
      const sources = await scripts(path)
      expect(sources).toHaveLength(2)
      expect(sources).not.toContain("'unsafe-inline'")
      expect(sources[0]).toBe("'self'")
    }
  })

  it('loosens style elements for the admin interface only', async () => {
    const styles = async (path: string): Promise<string[]> =>
      directive((await server.request(path)).headers.get('content-security-policy') ?? '', 'style-src-elem')
    expect(await styles('/admin/login')).toContain("'unsafe-inline'")
    expect(await styles('/administration')).not.toContain("'unsafe-inline'")
    expect(await styles('/')).not.toContain("'unsafe-inline'")
  })

  it('lets code be evaluated in development only', async () => {
    const development = await startFakeServer({
      source: { NODE_ENV: 'development' },
      payloadHandlers: undefined,
    })
    const policy = (await development.request('/')).headers.get('content-security-policy') ?? ''
    await development.close()
    expect(directive(policy, 'script-src')).toContain("'unsafe-eval'")
    expect((await server.request('/')).headers.get('content-security-policy')).not.toContain('unsafe-eval')
  })
})

describe('other headers', () => {
  it('are set on every answer', async () => {
    for (const path of ['/', '/api/users', '/healthz', '/api/%ff']) {
      const { headers } = await server.request(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  it('ask for HTTPS only when that is how the school is reached', async () => {
    expect((await server.request('/')).headers.get('strict-transport-security')).toBeNull()
    const secure = await startFakeServer({
      source: { PUBLIC_URL: 'https://school.example.ru', TRUST_PROXY: '1' },
    })
    const { headers } = await secure.request('/')
    await secure.close()
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
  })

  it('leave other sites below the host of the school alone when they are to', async () => {
    const secure = await startFakeServer({
      source: { PUBLIC_URL: 'https://school.example.ru', TRUST_PROXY: '1', HSTS_SUBDOMAINS: '0' },
    })
    const { headers } = await secure.request('/')
    await secure.close()
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  })

  it('keep the request id of a trusted proxy and of nobody else', async () => {
    const proxied = await startFakeServer({ source: { TRUST_PROXY: '1' } })
    const headers = { 'x-request-id': 'from-the-proxy-1' }
    const [own, kept] = [await server.request('/', { headers }), await proxied.request('/', { headers })]
    await proxied.close()
    expect(own.headers.get('x-request-id')).not.toBe('from-the-proxy-1')
    expect(kept.headers.get('x-request-id')).toBe('from-the-proxy-1')
  })
})

it('a page is told its address as the person sees it, whatever the visitor claims', async () => {
  const pathOf = async (path: string) => {
    const answer = await server.request(path, { headers: { 'x-portal-path': 'https://evil.example' } })
    return ((await answer.json()) as Echo).headers['x-portal-path']
  }
  expect(await pathOf('/journal/5?term=2&_rsc=1a2b')).toBe('/journal/5?term=2')
  expect(await pathOf('/diary?_rsc=1')).toBe('/diary')
})
