import type { View } from '@/app/portal-page'
import { formatNearDate } from '@/i18n/format'
import { Card } from '@/ui/card/card'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Columns, Stack } from '@/ui/layout/layout'
import { Link } from '@/ui/link/link'

import { readDiaryToday } from '../../operations/diary-today'
import { diaryMessages } from '../../translations'
import { DayCard } from '../components/day-card'
import { Homework } from '../components/homework'
import { weekHref } from '../hrefs'

/** The student's home: the lessons of today, and what is to be done for the next school day. */
const StudentToday: View = async ({ req, facts, locale }) => {
  const t = diaryMessages(locale)
  if (facts.student === null) {
    return (
      <EmptyState icon="diary" title={t.nobody.title}>
        {t.nobody.student}
      </EmptyState>
    )
  }
  const { today, next } = await readDiaryToday({ req, facts, student: facts.student })
  const nextName = next && formatNearDate(locale, next.date, facts.today, 'weekdayFor')
  return (
    <Columns width="wide">
      <DayCard isOwn day={today} locale={locale} today={facts.today} />
      {next && nextName ? (
        <Card
          actions={<Link href={weekHref(undefined, next.date)}>{t.home.openDiary}</Link>}
          title={t.home.homework(nextName)}
        >
          {next.homework.length === 0 ? (
            <p>{t.home.noHomework}</p>
          ) : (
            <Stack gap={8}>
              {next.homework.map((one) => (
                <Homework
                  key={one.lesson}
                  isOwn
                  about={one.subject}
                  due={next.date}
                  homework={one}
                  locale={locale}
                  subject={one.subject}
                />
              ))}
            </Stack>
          )}
        </Card>
      ) : (
        <EmptyState icon="calendar" title={t.home.noNextDay} />
      )}
    </Columns>
  )
}

export default StudentToday
