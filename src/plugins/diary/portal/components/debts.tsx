import type { Locale } from '@/core/locale'
import { formatDate } from '@/i18n/format'
import { MarkBadge } from '@/ui/badge/mark-badge'
import { Card } from '@/ui/card/card'
import { List, ListItem } from '@/ui/card/list'

import type { DiaryDebt } from '../../presenters/types'
import { diaryMessages } from '../../translations'
import styles from './debts.module.css'
import { DebtDue } from './task-line'

type DebtsProps = { locale: Locale; debts: readonly DiaryDebt[]; today: string }

/** Works still owed, with the day until which each is awaited. */
export const Debts = ({ locale, debts, today }: DebtsProps) => (
  <Card isFlush title={diaryMessages(locale).debts}>
    <List>
      {debts.map(({ id, subject, date, type, topic, dueDate, comment }) => (
        <ListItem
          key={id}
          lead={<MarkBadge isDebt locale={locale} value={null} />}
          note={
            <>
              {[type, topic, formatDate(locale, date, 'short'), comment].filter(Boolean).join(' · ')}
              <br />
              <b className={styles.due}>
                <DebtDue dueDate={dueDate} locale={locale} today={today} />
              </b>
            </>
          }
          title={subject}
        />
      ))}
    </List>
  </Card>
)
