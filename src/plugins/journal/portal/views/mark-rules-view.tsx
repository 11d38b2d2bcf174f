import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { messages } from '@/i18n/messages'
import { Badge, Card, DataTable, EmptyState, Facts, Page, Stack } from '@/ui'

import { RULE_FIELDS } from '../../domain/change-rules'
import { rulesOn } from '../../domain/mark-rules'
import { ruleWords } from '../../domain/rule-words'
import { allMarkRules, type KeptMarkRules } from '../../operations/mark-rules'
import { nameAuthors } from '../../operations/name-authors'
import { mayRemove, openSince } from '../../operations/write-mark-rules'
import { markingMessages } from '../../translations/marking'
import { RemoveRules } from '../components/marking/remove-rules'
import { RulesForm } from '../components/marking/rules-form'
import { MarkingTabs } from './marking-tabs'

/** The rules of marks: those in force, those before and ahead, and a form for new ones. */
const MarkRulesView: View = async ({ req, facts, locale }) => {
  const text = markingMessages(locale)
  const { errors } = messages(locale)
  const rules = await allMarkRules(req.payload, facts.school)
  const named = await nameAuthors(req, { ...facts, user: 0 }, rules)
  const keeps = facts.statuses.has('administrator') || facts.statuses.has('deputy')
  const present = rulesOn(rules, facts.today)
  const words = { text: text.words, locale }
  type Row = KeptMarkRules & { authorName: string | null }
  return (
    <Page
      locale={locale}
      title={text.rulesTitle}
      lead={text.rulesLead}
      tabs={<MarkingTabs facts={facts} locale={locale} current="rules" />}
    >
      <Stack>
        <Card
          title={text.inForce}
          note={present.from === null ? text.byDefault : formatDate(locale, present.from)}
        >
          <Facts
            items={[
              { label: text.act, value: present.act ?? text.noAct },
              ...RULE_FIELDS.map((field) => ({
                label: text.rule[field],
                value: ruleWords(field, present, words),
              })),
            ]}
          />
        </Card>
        {keeps && (
          <Card title={text.words.newTitle}>
            <RulesForm
              rules={rules}
              from={facts.today}
              first={openSince(facts)}
              text={text.words}
              errorText={errors}
              locale={locale}
            />
          </Card>
        )}
        <Card title={text.history} isFlush>
          <DataTable<Row>
            isFlush
            caption={`${text.title}: ${text.history}`}
            rows={[...named].reverse()}
            rowKey={({ id }) => id}
            empty={<EmptyState isInside title={text.historyEmpty} />}
            columns={[
              {
                key: 'from',
                header: text.from,
                cell: ({ from }) => (
                  <>
                    {formatDate(locale, from)}{' '}
                    {from === present.from && <Badge tone="good">{text.inForce}</Badge>}
                    {from > facts.today && <Badge tone="accent">{text.ahead}</Badge>}
                  </>
                ),
              },
              { key: 'act', header: text.act, cell: ({ act }) => act },
              ...RULE_FIELDS.map((field) => ({
                key: field,
                header: text.rule[field],
                cell: (row: Row) => ruleWords(field, row, words),
              })),
              { key: 'author', header: text.author, cell: ({ authorName }) => authorName ?? '—' },
              ...(keeps
                ? [
                    {
                      key: 'remove',
                      header: <span className="sr-only">{messages(locale).actions.column}</span>,
                      cell: (row: Row) =>
                        mayRemove(facts, row) && (
                          <RemoveRules
                            id={row.id}
                            label={text.remove}
                            name={text.removeOf(formatDate(locale, row.from))}
                            errorText={errors}
                          />
                        ),
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      </Stack>
    </Page>
  )
}

export default MarkRulesView
