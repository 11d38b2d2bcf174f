import type { PayloadRequest } from 'payload'

import { activePlugins } from './registry'

/**
 * What plugins ask without knowing who answers (docs/adr/0012). The plugin that asks declares the question:
 * `declare module '@/core/questions' { interface SchoolQuestions { 'lesson.topic': { asked: …; answer: … } } }`
 */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions, @typescript-eslint/no-empty-object-type -- only an interface can be merged into
export interface SchoolQuestions {}

export type QuestionName = keyof SchoolQuestions

/**
 * Asks the plugins that are at work in the school of the request, in their order. Those with nothing to say are left
 * out: an empty list means that nobody knows, and whoever asks shows the page without it.
 */
export const ask = async <TName extends QuestionName>(
  req: PayloadRequest,
  name: TName,
  asked: SchoolQuestions[TName]['asked'],
): Promise<SchoolQuestions[TName]['answer'][]> => {
  const answers: SchoolQuestions[TName]['answer'][] = []
  for (const plugin of await activePlugins(req)) {
    const answer = await plugin.answers?.[name]?.({ req, asked })
    if (answer !== null && answer !== undefined) answers.push(answer)
  }
  return answers
}
