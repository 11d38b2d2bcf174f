import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

// Indexes are numbered over the whole database: a name is free only once its holder is dropped.
export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`school_date_1_idx\`;`)
  await db.run(sql`DROP INDEX \`school_date_2_idx\`;`)
  await db.run(sql`CREATE INDEX \`school_date_2_idx\` ON \`orders\` (\`school_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`school_date_3_idx\` ON \`substitutions\` (\`school_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`school_date_1_idx\` ON \`attendance\` (\`school_id\`,\`date\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`school_date_1_idx\`;`)
  await db.run(sql`DROP INDEX \`school_date_2_idx\`;`)
  await db.run(sql`DROP INDEX \`school_date_3_idx\`;`)
  await db.run(sql`CREATE INDEX \`school_date_1_idx\` ON \`orders\` (\`school_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`school_date_2_idx\` ON \`substitutions\` (\`school_id\`,\`date\`);`)
}
