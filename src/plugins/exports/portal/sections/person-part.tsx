import type { ViewProps } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { formatDate } from '@/i18n/format'
import { Card, DataTable, EmptyState, LinkButton, Pagination, SearchForm, Stack } from '@/ui'
import { messages } from '@/i18n/messages'
import { pageNumber } from '@/core/page-number'

import { findPeople } from '../../operations/find-people'
import { exportsMessages } from '../../translations'
import { PersonFiles } from '../components/person-files'
import { RegisterRequest } from '../components/register-request'
import { RequestRegister } from './request-register'

const PAGE_SIZE = 20

/** Finds a person, gives the files, and keeps the register of requests. */
export const PersonPart = async ({
  req,
  facts,
  locale,
  searchParams,
}: Pick<ViewProps, 'req' | 'facts' | 'locale' | 'searchParams'>) => {
  const text = exportsMessages(locale).person
  const q = (searchParams.q ?? '').slice(0, 100).trim()
  const page = pageNumber(searchParams.found)
  const list = await findPeople(req, facts, { q, page, pageSize: PAGE_SIZE })
  const chosen = facts.reference.people.get(parseId(searchParams.person) ?? 0)
  const query = `/exports?tab=person&q=${encodeURIComponent(q)}`
  return (
    <Stack gap={24}>
      <SearchForm
        action="/exports"
        locale={locale}
        label={text.search}
        placeholder={text.searchHint}
        value={q}
      >
        <input type="hidden" name="tab" value="person" />
      </SearchForm>
      {chosen && (
        <Card title={text.registerOf(chosen.fullName)}>
          <RegisterRequest
            person={chosen.id}
            today={facts.today}
            back="/exports?tab=person"
            text={{
              applicant: text.applicant,
              applicantHint: text.applicantHint,
              askedOn: text.askedOn,
              save: text.save,
            }}
            errors={messages(locale).errors}
          />
        </Card>
      )}
      {q && (
        <DataTable
          caption={text.found}
          hasCaption
          rows={list.rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="search" title={text.nobody}>
              {text.nobodyLead}
            </EmptyState>
          }
          columns={[
            { key: 'name', header: text.name, cell: ({ name }) => name },
            {
              key: 'birthDate',
              header: text.birthDate,
              cell: ({ birthDate }) =>
                birthDate ? formatDate(locale, birthDate.slice(0, 10), 'numeric') : '—',
            },
            {
              key: 'files',
              header: text.files,
              cell: ({ id, name }) => <PersonFiles base="people" id={id} name={name} locale={locale} />,
            },
            {
              key: 'register',
              header: text.register,
              cell: ({ id }) => (
                <LinkButton href={`${query}&person=${id}`} size="s" icon="plus">
                  {text.register}
                </LinkButton>
              ),
            },
          ]}
        />
      )}
      <Pagination
        locale={locale}
        page={page}
        pageSize={PAGE_SIZE}
        total={list.total}
        hrefOf={(next) => `${query}&found=${next}`}
      />
      <RequestRegister req={req} facts={facts} locale={locale} page={pageNumber(searchParams.page)} />
    </Stack>
  )
}
