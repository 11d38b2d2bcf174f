import type { PayloadRequest } from 'payload'

import { requireFacts } from '@/access/require-facts'
import type { HomeworkAnswers } from '@/plugins/journal/types'

import { answersHref } from '../portal/hrefs'
import { countAnswers } from './answers'

type Asked = { req: PayloadRequest; asked: { lesson: number } }

/** Answers the journal: how many of the group have handed in, and where they are looked at. */
export const answerAboutAnswers = async ({ req, asked }: Asked): Promise<HomeworkAnswers | null> => {
  const found = await countAnswers({ req, facts: await requireFacts(req), lesson: asked.lesson })
  return found && { ...found, href: answersHref(asked.lesson) }
}
