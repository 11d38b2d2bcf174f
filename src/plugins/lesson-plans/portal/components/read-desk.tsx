'use client'

import type { Locale } from '@/core/locale'
import type { KitMessages } from '@/i18n/messages'

import type { PlanPage } from '../../operations/read-plan'
import type { LessonPlanMessages } from '../../translations'
import { ReviewPanel } from './review-panel'

type ReadDeskProps = {
  page: PlanPage
  locale: Locale
  text: LessonPlanMessages['review']
  errorText: KitMessages['errors']
}

/** The way to approval beside a plan that is only read. */
export const ReadDesk = ({ page, ...rest }: ReadDeskProps) => (
  <ReviewPanel page={page} settle={async () => page.plan.revision} onStep={() => undefined} {...rest} />
)
