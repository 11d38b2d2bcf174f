import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { ENVIRONMENT_DOCS, parseEnv, type Env } from './env'
import { embeddedSecret } from './env/embedded-secret'
import { explainFault } from './env/parse-env'
import { withSecretFiles } from './env/secret-files'
import { environmentSchema } from './env/variables'

const SECRET = 'a-secret-that-is-long-enough-for-anyone'

const parsed = (source: Record<string, string>): Env => {
  const result = parseEnv(source)
  if (!result.isOk) throw new Error(result.faults.map(explainFault).join('\n'))
  return result.env
}

const faultyNames = (source: Record<string, string>): string[] => {
  const result = parseEnv(source)
  return result.isOk ? [] : result.faults.map(({ variable }) => variable)
}

describe('parseEnv', () => {
  it('starts with no configuration at all', () => {
    expect(parsed({ NODE_ENV: 'production' })).toMatchObject({
      PORT: 3000,
      HOST: '0.0.0.0',
      TRUST_PROXY: 0,
      DATA_DIR: path.resolve('data'),
      MEDIA_DIR: path.resolve('data/media'),
      DATABASE_URI: `file:${path.resolve('data/school.db')}`,
      DEMO: true,
      DEMO_SIZE: 'full',
      INSTANCE: 0,
      STATEMENT_HEADER: false,
    })
  })

  it('keeps the database of development apart, because its schema changes in place', () => {
    expect(parsed({ NODE_ENV: 'development' }).DATABASE_URI).toMatch(/development\.db$/)
    expect(parsed({ NODE_ENV: 'development', DATABASE_URI: 'file:/srv/a.db' }).DATABASE_URI).toBe(
      'file:/srv/a.db',
    )
  })

  it('puts database and files into DATA_DIR', () => {
    const { DATABASE_URI, MEDIA_DIR } = parsed({ NODE_ENV: 'production', DATA_DIR: '/srv/school' })
    expect([DATABASE_URI, MEDIA_DIR]).toEqual(['file:/srv/school/school.db', '/srv/school/media'])
  })

  it('reads an empty variable as an absent one', () => {
    expect(parsed({ PORT: '', PUBLIC_URL: ' ', DEMO: '' })).toMatchObject({
      PORT: 3000,
      PUBLIC_URL: undefined,
      DEMO: true,
    })
  })

  it.each([
    ['1', true],
    ['0', false],
    ['true', true],
    ['no', false],
  ])('reads DEMO=%s', (value, expected) => {
    expect(parsed({ DEMO: value }).DEMO).toBe(expected)
  })

  it('never fills a region with a demo school unasked', () => {
    const source = { DATABASE_URI: 'mongodb://db/region?tls=true', PAYLOAD_SECRET: SECRET }
    expect(parsed(source).DEMO).toBe(false)
    expect(parsed({ ...source, DEMO: '1' }).DEMO).toBe(true)
  })

  it('shows no school with public passwords at an address for people unasked', () => {
    const source = { PUBLIC_URL: 'https://school.example.ru', TRUST_PROXY: '1' }
    expect(parsed(source).DEMO).toBe(false)
    expect(parsed({ ...source, DEMO: '1' }).DEMO).toBe(true)
  })

  it.each<[string, Env['TRUST_PROXY']]>([
    ['1', 1],
    ['loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
    ['fd00::1', ['fd00::1']],
  ])('reads TRUST_PROXY=%s', (value, expected) => {
    expect(parsed({ TRUST_PROXY: value }).TRUST_PROXY).toEqual(expected)
  })

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '3000.5'],
    ['INSTANCE', '32'],
    ['DEMO', 'maybe'],
    ['DEMO_SIZE', 'huge'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'school.example.ru'],
    ['PUBLIC_URL', 'https://school.example.ru/app'],
    ['PUBLIC_URL', 'ftp://school.example.ru'],
    ['DATABASE_URI', 'postgres://db/school'],
    ['DATABASE_URI', 'file:'],
    ['TRUST_PROXY', 'everyone'],
    ['SMTP_URL', 'mail.example.ru'],
    ['METRICS_TOKEN', 'short'],
    ['PAYLOAD_SECRET', 'short'],
    ['MAX_UPLOAD_MB', '0'],
    ['RATE_LIMIT_LOGIN_IP', '-1'],
    ['NODE_ENV', 'staging'],
  ])('refuses %s=%s', (name, value) => {
    expect(faultyNames({ [name]: value })).toEqual([name])
  })

  it('names every fault at once', () => {
    expect(faultyNames({ PORT: 'x', INSTANCE: '99', DEMO_SIZE: 'huge' }).sort()).toEqual([
      'DEMO_SIZE',
      'INSTANCE',
      'PORT',
    ])
  })

  it('wants a key with MongoDB and a sender with a mail server', () => {
    expect(faultyNames({ DATABASE_URI: 'mongodb://db/x?tls=true', SMTP_URL: 'smtps://mail' })).toEqual([
      'PAYLOAD_SECRET',
      'MAIL_FROM',
    ])
  })

  it.each([
    'mongodb://db.example.ru/school',
    'mongodb://user:p@ss@127.0.0.1,mongo:27017/school?replicaSet=a',
    'mongodb://mongo/school?tls=false',
    'mongodb://mongo/school?tls=true&tlsAllowInvalidCertificates=true',
    'mongodb+srv://db.example.ru/school?tls=false',
  ])('takes no database over an open network: %s', (DATABASE_URI) => {
    const source = { DATABASE_URI, PAYLOAD_SECRET: SECRET }
    expect(faultyNames(source)).toEqual(['DATABASE_URI'])
    expect(faultyNames({ ...source, ALLOW_PLAIN_CONNECTIONS: '1' })).toEqual([])
  })

  it.each([
    'mongodb://db.example.ru/school?replicaSet=a&tls=true',
    'mongodb://a,b,c/school?ssl=true',
    'mongodb+srv://db.example.ru/school',
    'mongodb://127.0.0.1:27017,localhost:27018/school',
    'mongodb://[::1]:27017/school',
    'mongodb://%2Ftmp%2Fmongodb.sock/school',
  ])('takes a database over TLS or of this machine: %s', (DATABASE_URI) => {
    expect(faultyNames({ DATABASE_URI, PAYLOAD_SECRET: SECRET })).toEqual([])
  })

  it.each([
    ['smtp://mail.example.ru:587', ['SMTP_URL']],
    ['smtp://mail.example.ru:587?requireTLS=true&tls.rejectUnauthorized=false', ['SMTP_URL']],
    ['smtp://mail.example.ru:587?requireTLS=true', []],
    ['smtps://mail.example.ru', []],
    ['smtp://localhost:25', []],
  ])('takes no mail server over an open network: %s', (SMTP_URL, expected) => {
    const source = { SMTP_URL, MAIL_FROM: 'school@example.ru' }
    expect(faultyNames(source)).toEqual(expected)
    expect(faultyNames({ ...source, ALLOW_PLAIN_CONNECTIONS: '1' })).toEqual([])
  })

  it('takes no antivirus over an open network', () => {
    expect(parsed({ ANTIVIRUS: '127.0.0.1:3310' }).ANTIVIRUS).toEqual({ host: '127.0.0.1', port: 3310 })
    expect(parsed({ ANTIVIRUS: '[::1]:3310' }).ANTIVIRUS).toEqual({ host: '::1', port: 3310 })
    expect(faultyNames({ ANTIVIRUS: 'clamd.example.ru:3310' })).toEqual(['ANTIVIRUS'])
    expect(faultyNames({ ANTIVIRUS: 'clamd:3310', ALLOW_PLAIN_CONNECTIONS: '1' })).toEqual([])
    for (const ANTIVIRUS of ['clamd', 'clamd:0', 'clamd:99999', 'tcp://clamd:3310'])
      expect(faultyNames({ ANTIVIRUS, ALLOW_PLAIN_CONNECTIONS: '1' })).toEqual(['ANTIVIRUS'])
  })

  it('wants to know of the proxy when people come over TLS', () => {
    expect(faultyNames({ PUBLIC_URL: 'https://school.example.ru' })).toEqual(['TRUST_PROXY'])
    expect(faultyNames({ PUBLIC_URL: 'https://school.example.ru', TRUST_PROXY: '1' })).toEqual([])
  })

  it('explains a fault in both languages and never prints a secret', () => {
    const result = parseEnv({
      PORT: 'abc',
      PAYLOAD_SECRET: 'hunter2',
      DATABASE_URI: 'mysql://root:hunter2@db',
    })
    const text = result.isOk ? '' : result.faults.map(explainFault).join('\n')
    expect(text).toContain('PORT: нужно: целое число от 1 до 65535; задано «abc».')
    expect(text).toContain('must be a whole number from 1 to 65535; it is "abc".')
    expect(text).toContain('PAYLOAD_SECRET: нужно: строка не короче 32 знаков.')
    expect(text).not.toContain('hunter2')
  })

  it('documents every variable in both languages', () => {
    expect(Object.keys(ENVIRONMENT_DOCS).sort()).toEqual(Object.keys(environmentSchema.shape).sort())
  })
})

describe('embeddedSecret', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secret-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))

  it('makes a key once, readable by its owner alone, and leaves nothing else behind', () => {
    const dataDir = path.join(folder, 'new')
    const secret = embeddedSecret(dataDir)
    expect(secret.length).toBeGreaterThanOrEqual(32)
    expect(embeddedSecret(dataDir)).toBe(secret)
    expect(fs.statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
    expect(fs.readdirSync(dataDir)).toEqual(['secret'])
  })

  it('refuses a damaged key instead of signing everybody out', () => {
    const dataDir = path.join(folder, 'damaged')
    fs.mkdirSync(dataDir)
    fs.writeFileSync(path.join(dataDir, 'secret'), 'abc')
    expect(() => embeddedSecret(dataDir)).toThrow('shorter than 32')
  })
})

describe('a process with a wrong configuration', () => {
  it('lists the faults and exits non-zero', async () => {
    const program = "import('./src/env.ts').then(({ env }) => { env.PORT; console.log('started') })"
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', program], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: 'x', INSTANCE: '99' },
    })
    let errors = ''
    let output = ''
    child.stderr.on('data', (chunk) => (errors += chunk))
    child.stdout.on('data', (chunk) => (output += chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(1)
    expect(output).toBe('')
    expect(errors).toContain('PORT: нужно')
    expect(errors).toContain('INSTANCE: нужно')
  })
})

describe('the sources', () => {
  it('read process.env in src/env.ts alone', () => {
    const files = fs
      .readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
    const readers = files.filter(
      (name) =>
        !/\.spec\.tsx?$/.test(name) &&
        fs
          .readFileSync(path.join('src', name), 'utf8')
          .replaceAll('`process.env`', '')
          .includes('process.env'),
    )
    expect(readers).toEqual(['env.ts'])
  })
})

describe('secrets in files', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'secret-files-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  const fileWith = (name: string, text: string): string => {
    const file = path.join(folder, name)
    fs.writeFileSync(file, text)
    return file
  }

  it('are read from where NAME_FILE names them, without the end of the line', () => {
    const { source, faults } = withSecretFiles({
      PAYLOAD_SECRET_FILE: fileWith('key', `${SECRET}\n`),
      BACKUP_KEY_FILE: fileWith('backup', 'a phrase of many words'),
    })
    expect(faults).toEqual([])
    expect(parsed(source as Record<string, string>)).toMatchObject({
      PAYLOAD_SECRET: SECRET,
      BACKUP_KEY: 'a phrase of many words',
    })
  })

  it('are refused when the file is missing or empty, or the variable is given as well', () => {
    const faultOf = (source: Record<string, string>) => withSecretFiles(source).faults.map(explainFault)
    expect(faultOf({ PAYLOAD_SECRET_FILE: path.join(folder, 'none') })[0]).toMatch(
      /PAYLOAD_SECRET: файл .*ENOENT/,
    )
    expect(faultOf({ PAYLOAD_SECRET_FILE: fileWith('empty', '\n') })[0]).toContain('пуст')
    const both = faultOf({ PAYLOAD_SECRET: SECRET, PAYLOAD_SECRET_FILE: fileWith('key', SECRET) })
    expect(both[0]).toContain('leave one of them')
    expect(both[0]).not.toContain(SECRET)
  })

  it('are taken for secrets alone', () => {
    expect(withSecretFiles({ PORT_FILE: fileWith('port', '1') }).source.PORT).toBeUndefined()
  })
})
