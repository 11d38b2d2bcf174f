import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { isSchoolDate } from '@/core/school-date'
import { formatDate, formatDateRange, formatNumber } from '@/i18n/format'
import { Button, Card, DataTable, EmptyState, Page, Pagination, SelectField, Stack, TextField } from '@/ui'
import { TableActions } from '@/ui/button/table-actions'

import { readRegister, type Register, type RegisterLine } from '../../operations/read-register'
import { staffChoices } from '../../operations/staff-choices'
import { substitutionMessages } from '../../translations'
import { PAYMENT_KINDS, type PaymentKind } from '../../types'
import { hrefs } from '../hrefs'
import styles from './register.module.css'

const PAGE_SIZE = 50

const isPayment = (value: string | undefined): value is PaymentKind =>
  PAYMENT_KINDS.some((kind) => kind === value)

/** Substitutions between two days for payroll: by teacher, with hours and totals; to print and to take away. */
const RegisterView: View = async ({ req, facts, locale, searchParams }) => {
  const all = substitutionMessages(locale)
  const { register: text } = all
  const from = isSchoolDate(searchParams.from) ? searchParams.from : `${facts.today.slice(0, 7)}-01`
  const asked = isSchoolDate(searchParams.to) ? searchParams.to : facts.today
  const to = asked < from ? from : asked
  const staff = parseId(searchParams.staff)
  const payment = isPayment(searchParams.payment) ? searchParams.payment : null
  const { lines, totals, hours } = await readRegister({ req, facts, filter: { from, to, staff, payment } })
  const query = { from, to, staff, payment }
  const last = Math.max(1, Math.ceil(lines.length / PAGE_SIZE))
  const page = Math.min(parseId(searchParams.page) ?? 1, last)
  const show = (count: number): string => formatNumber(locale, count)
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={`${formatDateRange(locale, from, to, { withYear: true })}. ${text.lead(show(hours))}`}
      width="full"
      crumbs={[{ label: all.title, href: hrefs.day() }]}
      actions={
        <TableActions locale={locale} hrefOf={(format) => hrefs.registerTable({ ...query, format })} />
      }
    >
      <Stack>
        <form action="/substitutions/register" method="get" className={styles.filters}>
          <TextField name="from" type="date" label={text.from} defaultValue={from} />
          <TextField name="to" type="date" label={text.to} defaultValue={to} />
          <SelectField
            name="staff"
            label={text.staff}
            emptyLabel={text.everybody}
            defaultValue={staff ?? ''}
            options={staffChoices(facts).map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="payment"
            label={text.payment}
            emptyLabel={text.anyPayment}
            defaultValue={payment ?? ''}
            options={PAYMENT_KINDS.map((value) => ({ value, label: all.payments[value] }))}
          />
          <Button type="submit">{text.show}</Button>
        </form>
        <DataTable<RegisterLine>
          caption={text.title}
          rows={lines.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="chart" title={text.empty}>
              {text.emptyLead}
            </EmptyState>
          }
          columns={[
            { key: 'teacher', header: text.columns.teacher, cell: (row) => row.name },
            {
              key: 'date',
              header: text.columns.date,
              cell: (row) => formatDate(locale, row.date, 'numeric'),
            },
            { key: 'number', header: text.columns.number, align: 'end', cell: (row) => row.number },
            { key: 'class', header: text.columns.class, cell: (row) => row.class },
            { key: 'subject', header: text.columns.subject, cell: (row) => row.subject },
            { key: 'insteadOf', header: text.columns.insteadOf, cell: (row) => row.insteadOf },
            { key: 'payment', header: text.columns.payment, cell: (row) => all.payments[row.payment] },
            { key: 'hours', header: text.columns.hours, align: 'end', cell: (row) => show(row.hours) },
          ]}
        />
        <Pagination
          locale={locale}
          label={text.pages}
          page={page}
          pageSize={PAGE_SIZE}
          total={lines.length}
          hrefOf={(number) => hrefs.register({ ...query, page: number })}
        />
        {totals.length > 0 && (
          <Card title={text.totals} isFlush>
            <DataTable<Register['totals'][number]>
              isFlush
              caption={text.totalsTable}
              rows={totals}
              rowKey={(row) => row.staff}
              columns={[
                { key: 'teacher', header: text.columns.teacher, cell: (row) => row.name, footer: text.total },
                {
                  key: 'lessons',
                  header: text.lessons,
                  align: 'end',
                  cell: (row) => show(row.lessons),
                  footer: show(lines.length),
                },
                ...PAYMENT_KINDS.filter((kind) => kind !== 'none').map((kind) => ({
                  key: kind,
                  header: all.payments[kind],
                  align: 'end' as const,
                  cell: (row: Register['totals'][number]) => show(row.byPayment[kind]),
                  footer: show(totals.reduce((sum, row) => sum + row.byPayment[kind], 0)),
                })),
                {
                  key: 'hours',
                  header: text.columns.hours,
                  align: 'end',
                  cell: (row) => show(row.hours),
                  footer: show(hours),
                },
              ]}
            />
          </Card>
        )}
      </Stack>
    </Page>
  )
}

export default RegisterView
