import { Readable } from 'node:stream'

import { z } from 'zod'

import { notAllowed, notFound } from './errors'
import { CSV_START, csvLine, type Cell } from './files/csv'
import { tableFile } from './files/table-file'
import { localeOf } from './locale'
import { defineEndpoint } from './plugin'
import { activePlugins } from './registry'

export const REPORT_FORMATS = ['json', 'csv', 'xlsx'] as const

/** Runs any report of any plugin: its own rule and parameters, rows sent as they come. */
export const reportEndpoint = defineEndpoint({
  method: 'get',
  path: '/reports/:report',
  rule: ({ user }) => Boolean(user),
  summary: { ru: 'Выполнить отчёт', en: 'Run a report' },
  params: z.object({ report: z.string() }),
  query: z.looseObject({ format: z.enum(REPORT_FORMATS).default('json') }),
  handler: async ({ req, params, query: { format, ...rest } }) => {
    const report = (await activePlugins(req))
      .flatMap(({ reports }) => reports ?? [])
      .find(({ slug }) => slug === params.report)
    if (!report) throw notFound()
    if ((await report.rule({ req, user: req.user })) !== true) throw notAllowed()
    const rows = report.rows({ req, params: report.params.parse(rest) as never })
    const locale = localeOf(req)
    const head = report.columns.map(({ label }) => label[locale])
    if (format === 'xlsx') {
      const table: Cell[][] = []
      for await (const row of rows) table.push(report.columns.map(({ key }) => row[key]))
      return tableFile('xlsx', {
        name: report.slug,
        title: report.title[locale],
        columns: head.map((header) => ({ header })),
        rows: table,
      })
    }
    const lines = async function* () {
      const isCsv = format === 'csv'
      yield isCsv ? CSV_START + csvLine(head) : '{"rows":['
      let isFirst = true
      for await (const row of rows) {
        const cells = report.columns.map(({ key }) => row[key])
        yield isCsv ? csvLine(cells) : `${isFirst ? '' : ','}${JSON.stringify(row)}`
        isFirst = false
      }
      if (!isCsv) yield ']}'
    }
    return new Response(Readable.toWeb(Readable.from(lines(), { objectMode: false })) as ReadableStream, {
      headers: {
        'cache-control': 'no-store',
        'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
        ...(format === 'csv' ? { 'content-disposition': `attachment; filename="${report.slug}.csv"` } : {}),
      },
    })
  },
})
