import type { View } from '@/app/portal-page'
import { formatDate } from '@/i18n/format'
import { AbsenceBadge } from '@/ui/badge/absence-badge'
import { MarkBadge } from '@/ui/badge/mark-badge'
import { Card } from '@/ui/card/card'
import { List, ListItem } from '@/ui/card/list'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Columns } from '@/ui/layout/layout'
import { Link } from '@/ui/link/link'

import { readChildrenNews } from '../../operations/children-news'
import { diaryMessages } from '../../translations'
import { marksHref, weekHref } from '../hrefs'

/** More marks than this stand in the diary; the home page stays short. */
const SHOWN = 8

/** The guardian's home: for each child what was recorded today, and the marks that are new. */
const ChildrenNews: View = async ({ req, facts, locale }) => {
  const t = diaryMessages(locale)
  const news = await readChildrenNews({ req, facts })
  if (news.length === 0) {
    return (
      <EmptyState icon="diary" title={t.home.noChildren}>
        {t.nobody.guardian}
      </EmptyState>
    )
  }
  return (
    <Columns width="wide">
      {news.map(({ student, marks, absences }) => (
        <Card
          key={student.id}
          actions={<Link href={weekHref(student.id)}>{t.home.openDiary}</Link>}
          isFlush
          note={student.class && t.inClass(student.class)}
          title={student.name}
        >
          {absences.length > 0 && (
            <List label={t.home.absences}>
              {absences.map(({ subject, code }) => (
                <ListItem
                  key={`${subject} ${code}`}
                  lead={<AbsenceBadge code={code} locale={locale} />}
                  note={t.home.absences}
                  title={subject}
                />
              ))}
            </List>
          )}
          {marks.length === 0 ? (
            <EmptyState isInside title={t.home.noMarks} />
          ) : (
            <List label={t.home.newMarks}>
              {marks.slice(0, SHOWN).map(({ id, subject, value, isDebt, type, date, comment }) => (
                <ListItem
                  key={id}
                  end={formatDate(locale, date, 'short')}
                  lead={<MarkBadge isDebt={isDebt} locale={locale} value={value} />}
                  note={[type, comment].filter(Boolean).join(' · ')}
                  title={subject}
                />
              ))}
              {marks.length > SHOWN && (
                <ListItem href={marksHref(student.id)} title={t.home.moreMarks(marks.length - SHOWN)} />
              )}
            </List>
          )}
        </Card>
      ))}
    </Columns>
  )
}

export default ChildrenNews
