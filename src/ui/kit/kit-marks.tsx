import { messages } from '@/i18n/messages'

import { AbsenceBadge, type AbsenceCode } from '../badge/absence-badge'
import { Average } from '../badge/average'
import { MarkBadge } from '../badge/mark-badge'
import { List, ListItem } from '../card/list'
import { Row, Stack } from '../layout/layout'
import { KitCard } from './kit-card'
import type { KitPartProps } from './kit-part'

const MARKS = [5, 4, 3, 2, 1] as const
const SIZES = ['l', 'm', 's'] as const

export const KitMarks = ({ locale, theme }: KitPartProps) => (
  <>
    <KitCard theme={theme} title={locale === 'ru' ? 'Оценки' : 'Marks'}>
      <Stack>
        {SIZES.map((size) => (
          <Row key={size}>
            {MARKS.map((value) => (
              <MarkBadge key={value} locale={locale} value={value} size={size} />
            ))}
            <MarkBadge locale={locale} value={null} isDebt size={size} />
            <MarkBadge locale={locale} value={3} isDebt size={size} />
            <MarkBadge locale={locale} value={4} weight={20} size={size} title="Контрольная работа" />
            <MarkBadge locale={locale} value={null} size={size} />
          </Row>
        ))}
        <Row gap={16}>
          {[4.67, 3.5, 2.33, null].map((value) => (
            <Average key={String(value)} locale={locale} value={value} />
          ))}
        </Row>
      </Stack>
    </KitCard>
    <KitCard theme={theme} title={locale === 'ru' ? 'Посещаемость' : 'Attendance'} isFlush>
      <List>
        {(Object.entries(messages(locale).absence) as [AbsenceCode, { label: string }][]).map(
          ([code, { label }]) => (
            <ListItem
              key={code}
              title={label}
              lead={<AbsenceBadge locale={locale} code={code} />}
              end={<AbsenceBadge locale={locale} code={code} size="s" />}
            />
          ),
        )}
      </List>
    </KitCard>
  </>
)
