import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { requireFacts } from '@/access/require-facts'
import { download } from '@/core/files/download'
import { localeOf } from '@/core/locale'
import { defineEndpoint } from '@/core/plugin'
import { recordRead } from '@/hooks/record-read'
import { formatDate, formatDateRange } from '@/i18n/format'
import { markLabel, markRulesOn } from '@/plugins/journal'

import { printsJournals } from '../access/rules'
import { type JournalPages, type PagesPeriod, readClassPages, readPages } from '../operations/read-pages'
import { journalPdf } from '../presenters/journal-pdf'
import { paperMessages } from '../translations'
import { classParams, pagesQuery, workloadParams } from './schemas'

type Answer = {
  req: PayloadRequest
  facts: Facts
  journals: readonly JournalPages[]
  period: PagesPeriod
  name: string
}

const answer = async ({ req, facts, journals, period, name }: Answer): Promise<Response> => {
  const locale = localeOf(req)
  const { scale } = await markRulesOn(req, facts, period.to)
  const title = `${name} ${formatDateRange(locale, period.from, period.to, { withYear: true })}`
  await recordRead({
    req,
    school: facts.school,
    record: 'workloads',
    documents: journals.map(({ workload }) => workload.id),
    manner: 'print',
  })
  return download({
    name: `${title}.pdf`,
    body: await journalPdf({
      journals,
      locale,
      title,
      footer: paperMessages(locale).pages.printed(
        facts.reference.school.shortName,
        formatDate(locale, facts.today, 'numeric'),
      ),
      labelOf: (value) => markLabel(scale, value, locale),
    }),
  })
}

export const pageEndpoints = [
  defineEndpoint({
    method: 'get',
    path: '/paper-journals/workloads/:workload/pages',
    rule: printsJournals,
    summary: { ru: 'Страницы журнала для печати (PDF)', en: 'The pages of a journal to print (PDF)' },
    params: workloadParams,
    query: pagesQuery,
    produces: ['application/pdf'],
    handler: async ({ req, params, query: period }) => {
      const facts = await requireFacts(req)
      const journal = await readPages({ req, facts, workload: params.workload, period })
      const { subject, class: card } = journal.workload
      const name = paperMessages(localeOf(req)).pages.fileOf(subject.name, card.name)
      return answer({ req, facts, journals: [journal], period, name })
    },
  }),
  defineEndpoint({
    method: 'get',
    path: '/paper-journals/classes/:class/pages',
    rule: printsJournals,
    summary: { ru: 'Страницы всех журналов класса (PDF)', en: 'The pages of all journals of a class (PDF)' },
    params: classParams,
    query: pagesQuery,
    produces: ['application/pdf'],
    handler: async ({ req, params, query: period }) => {
      const facts = await requireFacts(req)
      const journals = await readClassPages({ req, facts, class: params.class, period })
      const name = paperMessages(localeOf(req)).pages.fileOfClass(
        facts.reference.classes.get(params.class)!.name,
      )
      return answer({ req, facts, journals, period, name })
    },
  }),
]
