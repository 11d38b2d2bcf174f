import type { ViewProps } from '@/app/portal-page'
import { parseId } from '@/core/ids'
import { formatDate } from '@/i18n/format'
import { fill } from '@/i18n/locale'
import { messages } from '@/i18n/messages'
import { Card, Page } from '@/ui'

import { knowPeople } from '../../operations/know-people'
import { listMerges } from '../../operations/merge/list-merges'
import { peopleMessages } from '../../translations'
import styles from '../components/family/family.module.css'
import { MergeWorkspace } from '../components/merge/merge-workspace'
import { UndoButton } from '../components/merge/undo-button'
import { hrefs } from '../hrefs'

/** Two cards of one human being become one; what was merged lately can be parted again. */
const MergeView = async ({ req, facts, locale, searchParams }: ViewProps) => {
  const { merge: text, form, title, family } = peopleMessages(locale)
  const { errors } = messages(locale)
  const given = parseId(searchParams.drop)
  const [drop] = await knowPeople({ req, facts, locale, ids: given === null ? [] : [given] })
  const merges = await listMerges({ req, facts })
  return (
    <Page
      locale={locale}
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: title, href: hrefs.kind('students') }]}
    >
      <MergeWorkspace
        key={drop?.id ?? 0}
        drop={drop ?? null}
        errors={errors}
        fields={form}
        locale={locale}
        nobody={family.nobody}
        text={text}
      />
      <Card title={text.history}>
        {merges.length === 0 ? (
          <p className={styles.note}>{text.historyEmpty}</p>
        ) : (
          <ul className={styles.list}>
            {merges.map(({ id, keptName, droppedName, at, undoneAt }) => (
              <li key={id} className={styles.line}>
                <span>
                  {fill(text.joined, { dropped: droppedName, kept: keptName })}{' '}
                  <span className={styles.note}>{formatDate(locale, at.slice(0, 10), 'numeric')}</span>
                </span>
                {undoneAt ? (
                  <span className={styles.note}>{text.undone}</span>
                ) : (
                  <UndoButton done={text.undone} errors={errors} label={text.undo} merge={id} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </Page>
  )
}

export default MergeView
