import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { shownMark } from '@/plugins/journal'
import { AbsenceBadge } from '@/ui/badge/absence-badge'
import { MarkBadge } from '@/ui/badge/mark-badge'
import { Card } from '@/ui/card/card'
import { List, ListItem } from '@/ui/card/list'
import { Link } from '@/ui/link/link'

import type { ChildNews } from '../../operations/children-news'
import { diaryMessages } from '../../translations'
import { marksHref, weekHref } from '../hrefs'
import styles from './child-card.module.css'

/** More marks than this stand in the diary; the home page stays short. */
const SHOWN = 8

/** What is new of one child: what was recorded today, and the marks of the week. */
export const ChildCard = ({
  locale,
  news: { student, marks, absences },
}: {
  locale: Locale
  news: ChildNews
}) => {
  const t = diaryMessages(locale)
  return (
    <Card
      actions={<Link href={weekHref(student.id)}>{t.title}</Link>}
      isFlush
      note={student.class && t.inClass(student.class)}
      title={student.name}
    >
      {absences.length > 0 && (
        <>
          <h3 className={styles.part}>{t.home.absences}</h3>
          <List>
            {absences.map(({ subject, code }, index) => (
              <ListItem key={index} lead={<AbsenceBadge code={code} locale={locale} />} title={subject} />
            ))}
          </List>
        </>
      )}
      <h3 className={styles.part}>{t.home.newMarks}</h3>
      {marks.length === 0 ? (
        <p className={styles.none}>{t.home.noMarks}</p>
      ) : (
        <List>
          {marks.slice(0, SHOWN).map(({ id, subject, value, scale, isDebt, type, date, comment }) => (
            <ListItem
              key={id}
              end={<time dateTime={date}>{formatDate(locale, date, 'short')}</time>}
              lead={
                <MarkBadge
                  isDebt={isDebt}
                  locale={locale}
                  shown={shownMark(scale, value, locale)}
                  value={value}
                />
              }
              note={[type, comment].filter(Boolean).join(' · ')}
              title={subject}
            />
          ))}
          {marks.length > SHOWN && (
            <ListItem
              href={marksHref({ student: student.id })}
              title={t.home.moreMarks(marks.length - SHOWN)}
            />
          )}
        </List>
      )}
    </Card>
  )
}
