import type { View } from '@/app/portal-page'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Columns } from '@/ui/layout/layout'

import { readChildrenNews } from '../../operations/children-news'
import { diaryMessages } from '../../translations'
import { ChildCard } from '../components/child-card'

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
      {news.map((child) => (
        <ChildCard key={child.student.id} locale={locale} news={child} />
      ))}
    </Columns>
  )
}

export default ChildrenNews
