import type { View } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { withQuery } from '@/core/with-query'
import { messages } from '@/i18n/messages'
import { EmptyState, LinkButton, Notice, Page, Pagination, SelectField, Stack } from '@/ui'
import { InstantForm } from '@/ui/instant-form/instant-form'

import {
  CLASSES_PAGE_SIZE,
  type ClassesFilter,
  type ClassState,
  readClasses,
} from '../../operations/lay-classes'
import { layingMessages } from '../../translations/laying'
import { ChooseDesk } from '../components/laying/choose-desk'
import styles from './laying.module.css'

const STATES: readonly ClassState[] = ['off', 'behind', 'unlaid', 'none']
const PATH = '/lesson-plans/classes'

/** Which class is taught by which plan: chosen for several at once, and whether each lies on its lessons. */
const LayingListView: View = async ({ req, facts, locale, searchParams }) => {
  const { list: text, choose } = layingMessages(locale)
  const filter: ClassesFilter = {
    class: parseId(searchParams.class),
    subject: parseId(searchParams.subject),
    teacher: parseId(searchParams.teacher),
    state: STATES.find((state) => state === searchParams.state) ?? null,
  }
  const page = await readClasses({ req, facts, filter, page: parseId(searchParams.page) ?? 1 })
  const fields = [
    { name: 'class', options: page.classes },
    { name: 'subject', options: page.subjects },
    { name: 'teacher', options: page.teachers },
  ] as const
  const key = JSON.stringify(filter)
  return (
    <Page locale={locale} title={text.title} lead={text.lead} width="full">
      <Stack>
        {page.off !== null && page.off > 0 && filter.state !== 'off' && (
          <Notice
            tone="warn"
            action={
              <LinkButton href={withQuery(PATH, { ...filter, state: 'off' })}>{text.showOff}</LinkButton>
            }
          >
            {text.off(page.off)}
          </Notice>
        )}
        <InstantForm action={PATH} className={styles.filters} key={key}>
          {fields
            .filter(({ options }) => options.length > 1)
            .map(({ name, options }) => (
              <SelectField
                key={name}
                name={name}
                label={text[name]}
                emptyLabel={text.all}
                defaultValue={filter[name] ?? ''}
                options={options.map(({ id, name: label }) => ({ value: id, label }))}
              />
            ))}
          <SelectField
            name="state"
            label={text.state}
            emptyLabel={text.all}
            defaultValue={filter.state ?? ''}
            options={STATES.map((state) => ({ value: state, label: text.states[state] }))}
          />
        </InstantForm>
        {page.lines.length === 0 ? (
          <EmptyState icon="book" title={text.emptyTitle}>
            {text.emptyLead}
          </EmptyState>
        ) : (
          <ChooseDesk
            key={`${key} ${page.page} ${page.lines.map(({ workload, plan }) => `${workload}:${plan}`).join()}`}
            lines={page.lines}
            locale={locale}
            text={choose}
            errorText={messages(locale).errors}
          />
        )}
        <Pagination
          locale={locale}
          label={text.pages}
          page={page.page}
          pageSize={CLASSES_PAGE_SIZE}
          total={page.total}
          hrefOf={(number) => withQuery(PATH, { ...filter, page: number })}
        />
      </Stack>
    </Page>
  )
}

export default LayingListView
