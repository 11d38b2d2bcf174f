import { describe, expect, it, jest } from '@jest/globals'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { Locale } from './locale'
import { defineReport, type ReportDefinition } from './plugin'
import { REGISTRY_KEY } from './registry'
import { reportEndpoint } from './report-endpoint'
import { toPayloadEndpoint } from './to-payload-endpoint'

const NAMES: (string | null)[] = ['Ёлкин; Егор', '=1+1', null]
const produced = jest.fn()

const report = defineReport({
  slug: 'names',
  title: { ru: 'Имена', en: 'Names' },
  params: z.object({ grade: z.coerce.number().int() }),
  rule: ({ user }) => (user as unknown as { mayRead: boolean }).mayRead,
  columns: [
    { key: 'name', label: { ru: 'Имя', en: 'Name' } },
    { key: 'grade', label: { ru: 'Класс', en: 'Grade' } },
  ],
  rows: async function* ({ params: { grade } }) {
    for (const name of NAMES) {
      produced()
      yield { name, grade }
    }
  },
})

type Question = { slug?: string; query?: string; mayRead?: boolean; locale?: Locale; isSignedIn?: boolean }

const ask = async ({
  slug = 'names',
  query = 'grade=7',
  mayRead = true,
  locale = 'ru',
  isSignedIn = true,
}: Question) => {
  const plugins: { reports?: ReportDefinition[] }[] = [{}, { reports: [report] }]
  const req = {
    user: isSignedIn ? { id: 1, mayRead, locale } : null,
    headers: new Headers(),
    routeParams: { report: slug },
    searchParams: new URLSearchParams(query),
    payload: {
      config: {
        custom: {
          [REGISTRY_KEY]: { plugins, switchedOff: () => Promise.resolve(new Set()), standing: () => null },
        },
      },
    },
  } as unknown as PayloadRequest
  const response = await toPayloadEndpoint(reportEndpoint).handler(req)
  const bytes = Buffer.from(await response.arrayBuffer())
  return { status: response.status, headers: response.headers, text: bytes.toString('utf8') }
}
const codeOf = (text: string): unknown => (JSON.parse(text) as { errors: { code: string }[] }).errors[0]?.code

describe('a report', () => {
  it('comes as JSON unless asked otherwise', async () => {
    const { status, headers, text } = await ask({})
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8'])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(JSON.parse(text)).toEqual({ rows: NAMES.map((name) => ({ name, grade: 7 })) })
  })

  it('comes as CSV that Excel opens: marked, separated by semicolons, harmless', async () => {
    const { headers, text } = await ask({ query: 'grade=7&format=csv' })
    expect(text).toBe('\uFEFFИмя;Класс\r\n"Ёлкин; Егор";7\r\n\'=1+1;7\r\n;7\r\n')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="names.csv"')
  })

  it('comes as a workbook', async () => {
    const { headers, text } = await ask({ query: 'grade=7&format=xlsx' })
    expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''names.xlsx")
    expect(text.slice(0, 2)).toBe('PK')
  })

  it('names its columns in the reader’s language', async () => {
    expect((await ask({ query: 'grade=7&format=csv', locale: 'en' })).text).toContain('Name;Grade')
  })

  it.each([
    ['without a session', { isSignedIn: false }, 401, 'not-signed-in'],
    ['without the right', { mayRead: false }, 403, 'not-allowed'],
    ['that is none', { slug: 'nothing' }, 404, 'not-found'],
    ['without its parameters', { query: '' }, 400, 'bad-input'],
    ['with a wrong parameter', { query: 'grade=seven' }, 400, 'bad-input'],
    ['in a form that is none', { query: 'grade=7&format=pdf' }, 400, 'bad-input'],
  ] as const)('is refused %s, and asks for no row', async (_, question, status, code) => {
    produced.mockClear()
    const answer = await ask(question)
    expect([answer.status, codeOf(answer.text)]).toEqual([status, code])
    expect(produced).not.toHaveBeenCalled()
  })
})
