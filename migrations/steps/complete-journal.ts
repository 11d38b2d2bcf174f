import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

import { newId } from '@/core/ids'
import { EVENT_KIND_PLAN } from '@/plugins/class-events/domain/kind-plan'

/** What schools that are there already need for the complete journal: which lessons took attendance, the kinds of works that need long checking, the kinds of class events. */
export const completeJournal = async ({ db }: Pick<MigrateUpArgs, 'db'>): Promise<void> => {
  await db.run(sql`UPDATE lessons SET attendance_at = recorded_at WHERE state = 'held';`)
  await db.run(
    sql`UPDATE assignment_types SET needs_long_check = 1 WHERE letter IN ('В', 'К', 'Л', 'П', 'Н', 'Р', 'Ч', 'И');`,
  )
  const schools = await db.all<{ id: number }>(sql`SELECT id FROM schools;`)
  for (const { id: school } of schools) {
    for (const [index, name] of EVENT_KIND_PLAN.entries()) {
      await db.run(
        sql`INSERT INTO class_event_kinds (id, school_id, name, "order") VALUES (${newId()}, ${school}, ${name}, ${(index + 1) * 10});`,
      )
    }
  }
}
