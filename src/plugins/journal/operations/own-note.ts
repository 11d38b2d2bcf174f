import type { PayloadRequest } from 'payload'

import type { Facts } from '@/access/facts'
import { rows } from '@/db/rows'

import { SLUGS } from '../slugs'
import type { NoteRow } from './load-lesson'

/** The note of the one who asks. Those of others never leave the server. */
export const ownNote = ({ user }: Facts, notes: readonly NoteRow[]): string | null =>
  notes.find(({ author }) => author === user)?.text ?? null

type Write = { req: PayloadRequest; facts: Facts; lesson: number; text: string | null }

/** Keeps or removes one's own note of a lesson. It is nobody else's, so the change journal says nothing of it. */
export const writeOwnNote = async ({ req, facts, lesson, text }: Write): Promise<void> => {
  if (text === null) {
    const where = { lesson: { equals: lesson }, author: { equals: facts.user } }
    await rows(req).remove({ collection: SLUGS.lessonNotes, where })
    return
  }
  await rows(req).upsert({
    collection: SLUGS.lessonNotes,
    on: ['lesson', 'author'],
    set: ['text', 'updatedAt'],
    rows: [{ school: facts.school, lesson, author: facts.user, text }],
  })
}
