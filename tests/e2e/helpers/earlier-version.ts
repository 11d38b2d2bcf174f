import { sql } from '@payloadcms/db-sqlite'
import { drizzle } from 'drizzle-orm/libsql'

import { twoLaneClient } from '@/db/two-lane-client'

import { migrations } from '../../../migrations'

type Down = Parameters<(typeof migrations)[number]['down']>[0]

/** Every mark was another one before, every fourth twice; each has its author, and was replaced within days. */
const FORMER_MARKS = `
  INSERT INTO mark_revisions (id, school_id, student_id, assignment_id, lesson_id, workload_id, class_id, term_id, date,
      value, is_debt, comment, author_id, marked_at, replaced_at, replaced_by_id)
    SELECT row_number() OVER (ORDER BY marks.id, step), school_id, student_id, assignment_id, lesson_id, workload_id, class_id, term_id, date,
      CASE step WHEN 0 THEN 7 - value ELSE NULL END, step, CASE step WHEN 1 THEN 'не сдал' END, author_id,
      date || 'T08:0' || step || ':00.000Z', date || 'T08:0' || (step + 1) || ':00.000Z', author_id
    FROM marks JOIN (SELECT 0 AS step UNION SELECT 1)
    WHERE value BETWEEN 2 AND 5 AND (step = 0 OR marks.rowid % 4 = 0)`

/**
 * Takes the database of a school back to the first version of the program, by the `down` of each later migration: the
 * schema is of then, what stands in its tables stays, and former marks stand where they were kept then.
 */
export const takeBackToFirstVersion = async (file: string): Promise<void> => {
  const client = twoLaneClient({ url: `file:${file}` })
  try {
    const database = drizzle(client)
    for (const { name, down } of migrations.slice(1).reverse())
      await client.withForeignKeysOff(() =>
        database.transaction(async (db) => {
          await down({ db } as unknown as Down)
          await db.run(sql`DELETE FROM payload_migrations WHERE name = ${name}`)
        }),
      )
    await client.execute(FORMER_MARKS)
  } finally {
    client.close()
  }
}
