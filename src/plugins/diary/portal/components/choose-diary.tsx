import type { Facts } from '@/access/facts'
import { notFound } from '@/core/errors'
import type { Locale } from '@/core/locale'
import { Avatar } from '@/ui/avatar/avatar'
import { Card } from '@/ui/card/card'
import { LinkButton } from '@/ui/button/link-button'
import { List, ListItem } from '@/ui/card/list'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Page } from '@/ui/page/page'

import { diaryClasses, diaryStudents } from '../../access/class-diaries'
import { diaryMessages } from '../../translations'
import { readersHref, weekHref } from '../hrefs'
import { ClassChips } from './class-chips'

type ChooseDiaryProps = { locale: Locale; facts: Facts; classId: number | undefined }

/** Whose diary to open: for the class teacher and the deputy. Others learn why theirs is not here yet. */
export const ChooseDiary = ({ locale, facts, classId }: ChooseDiaryProps) => {
  const t = diaryMessages(locale)
  const classes = diaryClasses(facts)
  const chosen = classId ? classes.find(({ id }) => id === classId) : classes[0]
  if (classId && !chosen) throw notFound()
  if (!chosen) {
    return (
      <Page locale={locale} title={t.title} width="reading">
        <EmptyState icon="diary" title={t.nobody.title}>
          {facts.statuses.has('student') ? t.nobody.student : t.nobody.guardian}
        </EmptyState>
      </Page>
    )
  }
  const students = diaryStudents(facts, chosen.id)
  return (
    <Page
      actions={
        <LinkButton href={readersHref({ class: chosen.id })} icon="eye">
          {t.readers.link}
        </LinkButton>
      }
      lead={classes.length > 1 ? t.choose.lead : t.choose.leadClass}
      locale={locale}
      tabs={
        classes.length > 1 && <ClassChips chosen={chosen.id} classes={classes} label={t.choose.classes} />
      }
      title={t.choose.title}
      width="reading"
    >
      <Card isFlush note={String(students.length)} title={t.inClass(chosen.name)}>
        {students.length === 0 ? (
          <EmptyState isInside title={t.choose.empty} />
        ) : (
          <List>
            {students.map(({ id, name }) => (
              <ListItem key={id} href={weekHref(id)} lead={<Avatar name={name} size="s" />} title={name} />
            ))}
          </List>
        )}
      </Card>
    </Page>
  )
}
