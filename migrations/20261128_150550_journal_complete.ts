import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

import { completeJournal } from './steps/complete-journal'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`mark_rules\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`in_force_from\` text NOT NULL,
  	\`act_number\` text NOT NULL,
  	\`act_date\` text NOT NULL,
  	\`scale\` text DEFAULT 'five' NOT NULL,
  	\`averaging\` text DEFAULT 'weighted' NOT NULL,
  	\`round_up_from\` numeric DEFAULT 0.5 NOT NULL,
  	\`min_marks\` numeric DEFAULT 3 NOT NULL,
  	\`unmarked_grades\` text DEFAULT '1',
  	\`long_check_days\` numeric DEFAULT 3 NOT NULL,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`mark_rules_school_idx\` ON \`mark_rules\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_rules_author_idx\` ON \`mark_rules\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_rules_updated_at_idx\` ON \`mark_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mark_rules_created_at_idx\` ON \`mark_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_inForceFrom_idx\` ON \`mark_rules\` (\`school_id\`,\`in_force_from\`);`)
  await db.run(sql`CREATE TABLE \`final_mark_changes\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`term_id\` numeric,
  	\`date\` text NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`student_id\` numeric,
  	\`before\` text,
  	\`after\` text,
  	\`author_id\` numeric,
  	\`at\` text NOT NULL,
  	\`salt\` text,
  	\`digest\` text NOT NULL,
  	\`hash\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`final_mark_changes_school_idx\` ON \`final_mark_changes\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_changes_workload_idx\` ON \`final_mark_changes\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_changes_class_idx\` ON \`final_mark_changes\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_changes_term_idx\` ON \`final_mark_changes\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_changes_student_idx\` ON \`final_mark_changes\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_changes_author_idx\` ON \`final_mark_changes\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_changes_updated_at_idx\` ON \`final_mark_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_changes_created_at_idx\` ON \`final_mark_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`workload_sequence_idx\` ON \`final_mark_changes\` (\`workload_id\`,\`sequence\`);`)
  await db.run(sql`CREATE TABLE \`behaviour_notes\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`lesson_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`term_id\` numeric,
  	\`date\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`behaviour_notes_school_idx\` ON \`behaviour_notes\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`behaviour_notes_student_idx\` ON \`behaviour_notes\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`behaviour_notes_lesson_idx\` ON \`behaviour_notes\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`behaviour_notes_workload_idx\` ON \`behaviour_notes\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`behaviour_notes_class_idx\` ON \`behaviour_notes\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`behaviour_notes_term_idx\` ON \`behaviour_notes\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`behaviour_notes_author_idx\` ON \`behaviour_notes\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`behaviour_notes_updated_at_idx\` ON \`behaviour_notes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`behaviour_notes_created_at_idx\` ON \`behaviour_notes\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`student_lesson_kind_idx\` ON \`behaviour_notes\` (\`student_id\`,\`lesson_id\`,\`kind\`);`)
  await db.run(sql`CREATE INDEX \`date_student_idx\` ON \`behaviour_notes\` (\`date\`,\`student_id\`);`)
  await db.run(sql`CREATE TABLE \`lesson_notes\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`lesson_id\` numeric NOT NULL,
  	\`author_id\` numeric NOT NULL,
  	\`text\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`lesson_notes_school_idx\` ON \`lesson_notes\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_notes_lesson_idx\` ON \`lesson_notes\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_notes_author_idx\` ON \`lesson_notes\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_notes_updated_at_idx\` ON \`lesson_notes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lesson_notes_created_at_idx\` ON \`lesson_notes\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lesson_author_idx\` ON \`lesson_notes\` (\`lesson_id\`,\`author_id\`);`)
  await db.run(sql`CREATE TABLE \`homework_works\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`lesson_id\` numeric NOT NULL,
  	\`student_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`is_done\` integer DEFAULT false,
  	\`text\` text,
  	\`handed_at\` text,
  	\`seen_at\` text,
  	\`seen_by_id\` numeric,
  	\`reply\` text,
  	\`is_returned\` integer DEFAULT false,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seen_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`homework_works_school_idx\` ON \`homework_works\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`homework_works_lesson_idx\` ON \`homework_works\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`homework_works_student_idx\` ON \`homework_works\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`homework_works_workload_idx\` ON \`homework_works\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`homework_works_class_idx\` ON \`homework_works\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`homework_works_seen_by_idx\` ON \`homework_works\` (\`seen_by_id\`);`)
  await db.run(sql`CREATE INDEX \`homework_works_updated_at_idx\` ON \`homework_works\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`homework_works_created_at_idx\` ON \`homework_works\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lesson_student_idx\` ON \`homework_works\` (\`lesson_id\`,\`student_id\`);`)
  await db.run(sql`CREATE TABLE \`diary_readings\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`guardian_id\` numeric NOT NULL,
  	\`student_id\` numeric NOT NULL,
  	\`week\` text NOT NULL,
  	\`first_at\` text NOT NULL,
  	\`last_at\` text NOT NULL,
  	\`signed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guardian_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`diary_readings_school_idx\` ON \`diary_readings\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`diary_readings_guardian_idx\` ON \`diary_readings\` (\`guardian_id\`);`)
  await db.run(sql`CREATE INDEX \`diary_readings_student_idx\` ON \`diary_readings\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`diary_readings_updated_at_idx\` ON \`diary_readings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`diary_readings_created_at_idx\` ON \`diary_readings\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`guardian_student_week_idx\` ON \`diary_readings\` (\`guardian_id\`,\`student_id\`,\`week\`);`)
  await db.run(sql`CREATE TABLE \`plan_relayings\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`workload_id\` numeric NOT NULL,
  	\`plan_id\` numeric,
  	\`way\` text NOT NULL,
  	\`reason\` text,
  	\`moved_hours\` numeric NOT NULL,
  	\`taken_hours\` numeric NOT NULL,
  	\`joined\` numeric NOT NULL,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`lesson_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_relayings_school_idx\` ON \`plan_relayings\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_relayings_workload_idx\` ON \`plan_relayings\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_relayings_plan_idx\` ON \`plan_relayings\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_relayings_author_idx\` ON \`plan_relayings\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_relayings_updated_at_idx\` ON \`plan_relayings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_relayings_created_at_idx\` ON \`plan_relayings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`journal_checks\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`class_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`week\` text NOT NULL,
  	\`author_id\` numeric NOT NULL,
  	\`checked_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_checks_school_idx\` ON \`journal_checks\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_checks_class_idx\` ON \`journal_checks\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_checks_workload_idx\` ON \`journal_checks\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_checks_author_idx\` ON \`journal_checks\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_checks_updated_at_idx\` ON \`journal_checks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_checks_created_at_idx\` ON \`journal_checks\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`workload_week_idx\` ON \`journal_checks\` (\`workload_id\`,\`week\`);`)
  await db.run(sql`CREATE INDEX \`class_week_idx\` ON \`journal_checks\` (\`class_id\`,\`week\`);`)
  await db.run(sql`CREATE TABLE \`journal_discrepancies\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`class_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`week\` text NOT NULL,
  	\`lesson_id\` numeric,
  	\`student_id\` numeric,
  	\`on_paper\` text NOT NULL,
  	\`here\` text NOT NULL,
  	\`done\` text,
  	\`done_at\` text,
  	\`author_id\` numeric NOT NULL,
  	\`seen_at\` text,
  	\`seen_by_id\` numeric,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seen_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_school_idx\` ON \`journal_discrepancies\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_class_idx\` ON \`journal_discrepancies\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_workload_idx\` ON \`journal_discrepancies\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_lesson_idx\` ON \`journal_discrepancies\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_student_idx\` ON \`journal_discrepancies\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_author_idx\` ON \`journal_discrepancies\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_seen_by_idx\` ON \`journal_discrepancies\` (\`seen_by_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_updated_at_idx\` ON \`journal_discrepancies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_discrepancies_created_at_idx\` ON \`journal_discrepancies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`class_week_1_idx\` ON \`journal_discrepancies\` (\`class_id\`,\`week\`);`)
  await db.run(sql`CREATE INDEX \`school_seenAt_idx\` ON \`journal_discrepancies\` (\`school_id\`,\`seen_at\`);`)
  await db.run(sql`CREATE TABLE \`journal_archives\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`year_id\` numeric NOT NULL,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`total\` numeric DEFAULT 0,
  	\`done\` numeric DEFAULT 0,
  	\`size\` numeric,
  	\`sha256\` text,
  	\`requested_by_id\` numeric NOT NULL,
  	\`requested_at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`year_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`requested_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_archives_school_idx\` ON \`journal_archives\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_archives_year_idx\` ON \`journal_archives\` (\`year_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_archives_state_idx\` ON \`journal_archives\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`journal_archives_requested_by_idx\` ON \`journal_archives\` (\`requested_by_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_archives_updated_at_idx\` ON \`journal_archives\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_archives_created_at_idx\` ON \`journal_archives\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_year_requestedAt_idx\` ON \`journal_archives\` (\`school_id\`,\`year_id\`,\`requested_at\`);`)
  await db.run(sql`CREATE TABLE \`absence_notices\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`note\` text,
  	\`author_id\` numeric NOT NULL,
  	\`sent_at\` text NOT NULL,
  	\`is_withdrawn\` integer DEFAULT false,
  	\`seen_at\` text,
  	\`seen_by_id\` numeric,
  	\`nurse_seen_at\` text,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seen_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`absence_notices_school_idx\` ON \`absence_notices\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`absence_notices_student_idx\` ON \`absence_notices\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`absence_notices_class_idx\` ON \`absence_notices\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`absence_notices_from_idx\` ON \`absence_notices\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`absence_notices_author_idx\` ON \`absence_notices\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`absence_notices_seen_by_idx\` ON \`absence_notices\` (\`seen_by_id\`);`)
  await db.run(sql`CREATE INDEX \`absence_notices_updated_at_idx\` ON \`absence_notices\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`absence_notices_created_at_idx\` ON \`absence_notices\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`class_to_idx\` ON \`absence_notices\` (\`class_id\`,\`to\`);`)
  await db.run(sql`CREATE INDEX \`school_sentAt_idx\` ON \`absence_notices\` (\`school_id\`,\`sent_at\`);`)
  await db.run(sql`CREATE TABLE \`journal_remarks\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`teacher_id\` numeric NOT NULL,
  	\`lesson_id\` numeric,
  	\`lesson_date\` text,
  	\`student_id\` numeric,
  	\`assignment\` numeric,
  	\`kind\` text NOT NULL,
  	\`text\` text NOT NULL,
  	\`due_date\` text NOT NULL,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`answer\` text,
  	\`author_id\` numeric,
  	\`written_at\` text NOT NULL,
  	\`answered_at\` text,
  	\`closed_at\` text,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`teacher_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_remarks_school_idx\` ON \`journal_remarks\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remarks_workload_idx\` ON \`journal_remarks\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remarks_class_idx\` ON \`journal_remarks\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remarks_teacher_idx\` ON \`journal_remarks\` (\`teacher_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remarks_lesson_idx\` ON \`journal_remarks\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remarks_student_idx\` ON \`journal_remarks\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remarks_author_idx\` ON \`journal_remarks\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remarks_updated_at_idx\` ON \`journal_remarks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_remarks_created_at_idx\` ON \`journal_remarks\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_state_dueDate_idx\` ON \`journal_remarks\` (\`school_id\`,\`state\`,\`due_date\`);`)
  await db.run(sql`CREATE TABLE \`journal_remark_steps\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`remark_id\` numeric NOT NULL,
  	\`teacher_id\` numeric NOT NULL,
  	\`step\` text NOT NULL,
  	\`text\` text,
  	\`author_id\` numeric,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`remark_id\`) REFERENCES \`journal_remarks\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`teacher_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_remark_steps_school_idx\` ON \`journal_remark_steps\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remark_steps_remark_idx\` ON \`journal_remark_steps\` (\`remark_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remark_steps_teacher_idx\` ON \`journal_remark_steps\` (\`teacher_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remark_steps_author_idx\` ON \`journal_remark_steps\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_remark_steps_updated_at_idx\` ON \`journal_remark_steps\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_remark_steps_created_at_idx\` ON \`journal_remark_steps\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`journal_locks\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`through\` text NOT NULL,
  	\`grade\` numeric,
  	\`class_id\` numeric,
  	\`subject_id\` numeric,
  	\`note\` text,
  	\`locked_by_id\` numeric,
  	\`locked_at\` text NOT NULL,
  	\`lifted_by_id\` numeric,
  	\`lifted_at\` text,
  	\`lift_reason\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subject_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`locked_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lifted_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_locks_school_idx\` ON \`journal_locks\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_locks_class_idx\` ON \`journal_locks\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_locks_subject_idx\` ON \`journal_locks\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_locks_locked_by_idx\` ON \`journal_locks\` (\`locked_by_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_locks_lifted_by_idx\` ON \`journal_locks\` (\`lifted_by_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_locks_updated_at_idx\` ON \`journal_locks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_locks_created_at_idx\` ON \`journal_locks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`journal_openings\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`teacher_id\` numeric,
  	\`workload_id\` numeric,
  	\`from\` text,
  	\`to\` text,
  	\`until\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`opened_by_id\` numeric,
  	\`opened_at\` text NOT NULL,
  	\`closed_by_id\` numeric,
  	\`closed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`teacher_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`opened_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`closed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_openings_school_idx\` ON \`journal_openings\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_openings_teacher_idx\` ON \`journal_openings\` (\`teacher_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_openings_workload_idx\` ON \`journal_openings\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_openings_opened_by_idx\` ON \`journal_openings\` (\`opened_by_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_openings_closed_by_idx\` ON \`journal_openings\` (\`closed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_openings_updated_at_idx\` ON \`journal_openings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_openings_created_at_idx\` ON \`journal_openings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`journal_control_rules\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`from\` text NOT NULL,
  	\`act\` text,
  	\`marks_of_one\` numeric NOT NULL,
  	\`marks_of_two\` numeric NOT NULL,
  	\`marks_of_more\` numeric NOT NULL,
  	\`mark_days\` numeric NOT NULL,
  	\`lock_days\` numeric,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_control_rules_school_idx\` ON \`journal_control_rules\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_control_rules_author_idx\` ON \`journal_control_rules\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_control_rules_updated_at_idx\` ON \`journal_control_rules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_control_rules_created_at_idx\` ON \`journal_control_rules\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_from_1_idx\` ON \`journal_control_rules\` (\`school_id\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`journal_inspections\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`date\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`scope\` text,
  	\`conclusion\` text,
  	\`snapshot\` text NOT NULL,
  	\`author_id\` numeric,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`journal_inspections_school_idx\` ON \`journal_inspections\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_inspections_author_idx\` ON \`journal_inspections\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`journal_inspections_updated_at_idx\` ON \`journal_inspections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`journal_inspections_created_at_idx\` ON \`journal_inspections\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`class_event_kinds\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`name\` text NOT NULL,
  	\`order\` numeric DEFAULT 100,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`class_event_kinds_school_idx\` ON \`class_event_kinds\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`class_event_kinds_updated_at_idx\` ON \`class_event_kinds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`class_event_kinds_created_at_idx\` ON \`class_event_kinds\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_name_6_idx\` ON \`class_event_kinds\` (\`school_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`class_events\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`class_id\` numeric NOT NULL,
  	\`kind_id\` numeric NOT NULL,
  	\`title\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`start_time\` text,
  	\`end_time\` text,
  	\`room_id\` numeric,
  	\`place\` text,
  	\`is_whole_class\` integer DEFAULT true,
  	\`guests\` text,
  	\`text\` text,
  	\`calendar_event_id\` numeric,
  	\`author_id\` numeric,
  	\`changed_by_id\` numeric,
  	\`removed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`kind_id\`) REFERENCES \`class_event_kinds\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`room_id\`) REFERENCES \`rooms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`calendar_event_id\`) REFERENCES \`calendar_events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`class_events_school_idx\` ON \`class_events\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_class_idx\` ON \`class_events\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_kind_idx\` ON \`class_events\` (\`kind_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_room_idx\` ON \`class_events\` (\`room_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_calendar_event_idx\` ON \`class_events\` (\`calendar_event_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_author_idx\` ON \`class_events\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_changed_by_idx\` ON \`class_events\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_updated_at_idx\` ON \`class_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`class_events_created_at_idx\` ON \`class_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_to_1_idx\` ON \`class_events\` (\`school_id\`,\`to\`);`)
  await db.run(sql`CREATE TABLE \`class_events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` numeric NOT NULL,
  	\`path\` text NOT NULL,
  	\`students_id\` numeric,
  	\`staff_id\` numeric,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`class_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`students_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`class_events_rels_order_idx\` ON \`class_events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`class_events_rels_parent_idx\` ON \`class_events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_rels_path_idx\` ON \`class_events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`class_events_rels_students_id_idx\` ON \`class_events_rels\` (\`students_id\`);`)
  await db.run(sql`CREATE INDEX \`class_events_rels_staff_id_idx\` ON \`class_events_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE TABLE \`class_event_pictures\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`event_id\` numeric NOT NULL,
  	\`file_id\` numeric NOT NULL,
  	\`caption\` text,
  	\`is_published\` integer DEFAULT false,
  	\`published_at\` text,
  	\`published_by_id\` numeric,
  	\`removed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`event_id\`) REFERENCES \`class_events\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`published_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`class_event_pictures_school_idx\` ON \`class_event_pictures\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`class_event_pictures_event_idx\` ON \`class_event_pictures\` (\`event_id\`);`)
  await db.run(sql`CREATE INDEX \`class_event_pictures_file_idx\` ON \`class_event_pictures\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`class_event_pictures_published_by_idx\` ON \`class_event_pictures\` (\`published_by_id\`);`)
  await db.run(sql`CREATE INDEX \`class_event_pictures_updated_at_idx\` ON \`class_event_pictures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`class_event_pictures_created_at_idx\` ON \`class_event_pictures\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`class_event_pictures_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` numeric NOT NULL,
  	\`path\` text NOT NULL,
  	\`students_id\` numeric,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`class_event_pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`students_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`class_event_pictures_rels_order_idx\` ON \`class_event_pictures_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`class_event_pictures_rels_parent_idx\` ON \`class_event_pictures_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`class_event_pictures_rels_path_idx\` ON \`class_event_pictures_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`class_event_pictures_rels_students_id_idx\` ON \`class_event_pictures_rels\` (\`students_id\`);`)
  await db.run(sql`CREATE TABLE \`final_marks\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`subject_id\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`period\` numeric NOT NULL,
  	\`year_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`value\` numeric,
  	\`code\` text,
  	\`suggested\` numeric,
  	\`average\` numeric,
  	\`is_differing\` integer DEFAULT false,
  	\`reason\` text,
  	\`author_id\` numeric,
  	\`marked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subject_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`year_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`final_marks_school_idx\` ON \`final_marks\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`final_marks_student_idx\` ON \`final_marks\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`final_marks_subject_idx\` ON \`final_marks\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`final_marks_year_idx\` ON \`final_marks\` (\`year_id\`);`)
  await db.run(sql`CREATE INDEX \`final_marks_class_idx\` ON \`final_marks\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`final_marks_workload_idx\` ON \`final_marks\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`final_marks_author_idx\` ON \`final_marks\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`final_marks_updated_at_idx\` ON \`final_marks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`final_marks_created_at_idx\` ON \`final_marks\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`student_subject_kind_period_idx\` ON \`final_marks\` (\`student_id\`,\`subject_id\`,\`kind\`,\`period\`);`)
  await db.run(sql`CREATE INDEX \`class_period_idx\` ON \`final_marks\` (\`class_id\`,\`period\`);`)
  await db.run(sql`CREATE TABLE \`final_mark_openings\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`year_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`period\` numeric NOT NULL,
  	\`until\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`author_id\` numeric,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`year_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`final_mark_openings_school_idx\` ON \`final_mark_openings\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_openings_year_idx\` ON \`final_mark_openings\` (\`year_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_openings_class_idx\` ON \`final_mark_openings\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_openings_workload_idx\` ON \`final_mark_openings\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_openings_author_idx\` ON \`final_mark_openings\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_openings_updated_at_idx\` ON \`final_mark_openings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`final_mark_openings_created_at_idx\` ON \`final_mark_openings\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`attendance_at\` text;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`student_note\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`homework_work_id\` numeric REFERENCES homework_works(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`absence_notice_id\` numeric REFERENCES absence_notices(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`media_homework_work_idx\` ON \`media\` (\`homework_work_id\`);`)
  await db.run(sql`CREATE INDEX \`media_absence_notice_idx\` ON \`media\` (\`absence_notice_id\`);`)
  await db.run(sql`ALTER TABLE \`schools\` ADD \`final_lock_days\` numeric DEFAULT 5;`)
  await db.run(sql`ALTER TABLE \`schools\` ADD \`exam_lock_days\` numeric DEFAULT 60;`)
  await db.run(sql`ALTER TABLE \`schools\` ADD \`exam_grades\` text DEFAULT '9, 11';`)
  await db.run(sql`ALTER TABLE \`lesson_types\` ADD \`is_off\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`assignment_types\` ADD \`needs_long_check\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`assignment_types\` ADD \`is_off\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`assignments\` ADD \`max_score\` numeric;`)
  await db.run(sql`ALTER TABLE \`marks\` ADD \`score\` numeric;`)
  await db.run(sql`ALTER TABLE \`marks\` ADD \`former_value\` numeric;`)
  await db.run(sql`ALTER TABLE \`marks\` ADD \`was_debt\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`marks\` ADD \`late_days\` numeric;`)
  await db.run(sql`ALTER TABLE \`journal_changes\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`calendar_events\` ADD \`room_id\` numeric REFERENCES rooms(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`calendar_events\` ADD \`changed_by_id\` numeric REFERENCES users(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`calendar_events_room_idx\` ON \`calendar_events\` (\`room_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_changed_by_idx\` ON \`calendar_events\` (\`changed_by_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`mark_rules_id\` numeric REFERENCES mark_rules(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`final_mark_changes_id\` numeric REFERENCES final_mark_changes(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`behaviour_notes_id\` numeric REFERENCES behaviour_notes(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`lesson_notes_id\` numeric REFERENCES lesson_notes(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`homework_works_id\` numeric REFERENCES homework_works(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`diary_readings_id\` numeric REFERENCES diary_readings(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`plan_relayings_id\` numeric REFERENCES plan_relayings(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_checks_id\` numeric REFERENCES journal_checks(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_discrepancies_id\` numeric REFERENCES journal_discrepancies(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_archives_id\` numeric REFERENCES journal_archives(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`absence_notices_id\` numeric REFERENCES absence_notices(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_remarks_id\` numeric REFERENCES journal_remarks(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_remark_steps_id\` numeric REFERENCES journal_remark_steps(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_locks_id\` numeric REFERENCES journal_locks(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_openings_id\` numeric REFERENCES journal_openings(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_control_rules_id\` numeric REFERENCES journal_control_rules(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`journal_inspections_id\` numeric REFERENCES journal_inspections(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`class_event_kinds_id\` numeric REFERENCES class_event_kinds(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`class_events_id\` numeric REFERENCES class_events(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`class_event_pictures_id\` numeric REFERENCES class_event_pictures(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`final_marks_id\` numeric REFERENCES final_marks(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`final_mark_openings_id\` numeric REFERENCES final_mark_openings(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_mark_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`mark_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_final_mark_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`final_mark_changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_behaviour_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`behaviour_notes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lesson_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`lesson_notes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_homework_works_id_idx\` ON \`payload_locked_documents_rels\` (\`homework_works_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_diary_readings_id_idx\` ON \`payload_locked_documents_rels\` (\`diary_readings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_relayings_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_relayings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_checks_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_checks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_discrepancies_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_discrepancies_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_archives_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_archives_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_absence_notices_id_idx\` ON \`payload_locked_documents_rels\` (\`absence_notices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_remarks_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_remarks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_remark_steps_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_remark_steps_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_locks_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_locks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_openings_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_openings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_control_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_control_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_inspections_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_inspections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_class_event_kinds_id_idx\` ON \`payload_locked_documents_rels\` (\`class_event_kinds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_class_events_id_idx\` ON \`payload_locked_documents_rels\` (\`class_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_class_event_pictures_id_idx\` ON \`payload_locked_documents_rels\` (\`class_event_pictures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_final_marks_id_idx\` ON \`payload_locked_documents_rels\` (\`final_marks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_final_mark_openings_id_idx\` ON \`payload_locked_documents_rels\` (\`final_mark_openings_id\`);`)
  await completeJournal({ db })
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`mark_rules\`;`)
  await db.run(sql`DROP TABLE \`final_mark_changes\`;`)
  await db.run(sql`DROP TABLE \`behaviour_notes\`;`)
  await db.run(sql`DROP TABLE \`lesson_notes\`;`)
  await db.run(sql`DROP TABLE \`homework_works\`;`)
  await db.run(sql`DROP TABLE \`diary_readings\`;`)
  await db.run(sql`DROP TABLE \`plan_relayings\`;`)
  await db.run(sql`DROP TABLE \`journal_checks\`;`)
  await db.run(sql`DROP TABLE \`journal_discrepancies\`;`)
  await db.run(sql`DROP TABLE \`journal_archives\`;`)
  await db.run(sql`DROP TABLE \`absence_notices\`;`)
  await db.run(sql`DROP TABLE \`journal_remarks\`;`)
  await db.run(sql`DROP TABLE \`journal_remark_steps\`;`)
  await db.run(sql`DROP TABLE \`journal_locks\`;`)
  await db.run(sql`DROP TABLE \`journal_openings\`;`)
  await db.run(sql`DROP TABLE \`journal_control_rules\`;`)
  await db.run(sql`DROP TABLE \`journal_inspections\`;`)
  await db.run(sql`DROP TABLE \`class_event_kinds\`;`)
  await db.run(sql`DROP TABLE \`class_events\`;`)
  await db.run(sql`DROP TABLE \`class_events_rels\`;`)
  await db.run(sql`DROP TABLE \`class_event_pictures\`;`)
  await db.run(sql`DROP TABLE \`class_event_pictures_rels\`;`)
  await db.run(sql`DROP TABLE \`final_marks\`;`)
  await db.run(sql`DROP TABLE \`final_mark_openings\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_media\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`alt\` text,
  	\`audience\` text DEFAULT 'owner' NOT NULL,
  	\`class_id\` numeric,
  	\`uploaded_by_id\` numeric,
  	\`lesson_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`uploaded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_media\`("id", "school_id", "alt", "audience", "class_id", "uploaded_by_id", "lesson_id", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y") SELECT "id", "school_id", "alt", "audience", "class_id", "uploaded_by_id", "lesson_id", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`media_school_idx\` ON \`media\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`media_class_idx\` ON \`media\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`media_uploaded_by_idx\` ON \`media\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_lesson_idx\` ON \`media\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`__new_calendar_events\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`title\` text NOT NULL,
  	\`kind\` text DEFAULT 'event' NOT NULL,
  	\`description\` text,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`start_time\` text,
  	\`end_time\` text,
  	\`place\` text,
  	\`audience\` text DEFAULT 'everybody' NOT NULL,
  	\`is_published\` integer DEFAULT true,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_calendar_events\`("id", "school_id", "title", "kind", "description", "from", "to", "start_time", "end_time", "place", "audience", "is_published", "author_id", "updated_at", "created_at") SELECT "id", "school_id", "title", "kind", "description", "from", "to", "start_time", "end_time", "place", "audience", "is_published", "author_id", "updated_at", "created_at" FROM \`calendar_events\`;`)
  await db.run(sql`DROP TABLE \`calendar_events\`;`)
  await db.run(sql`ALTER TABLE \`__new_calendar_events\` RENAME TO \`calendar_events\`;`)
  await db.run(sql`CREATE INDEX \`calendar_events_school_idx\` ON \`calendar_events\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_from_idx\` ON \`calendar_events\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_to_idx\` ON \`calendar_events\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_author_idx\` ON \`calendar_events\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_updated_at_idx\` ON \`calendar_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_created_at_idx\` ON \`calendar_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_from_idx\` ON \`calendar_events\` (\`school_id\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` numeric,
  	\`staff_id\` numeric,
  	\`students_id\` numeric,
  	\`guardianships_id\` numeric,
  	\`student_benefits_id\` numeric,
  	\`users_id\` numeric,
  	\`classes_id\` numeric,
  	\`subgroups_id\` numeric,
  	\`subgroup_members_id\` numeric,
  	\`enrolments_id\` numeric,
  	\`workloads_id\` numeric,
  	\`lessons_id\` numeric,
  	\`portfolios_id\` numeric,
  	\`resources_id\` numeric,
  	\`documents_id\` numeric,
  	\`media_id\` numeric,
  	\`schools_id\` numeric,
  	\`years_id\` numeric,
  	\`term_sets_id\` numeric,
  	\`terms_id\` numeric,
  	\`subjects_id\` numeric,
  	\`rooms_id\` numeric,
  	\`bell_schedules_id\` numeric,
  	\`lesson_types_id\` numeric,
  	\`record_changes_id\` numeric,
  	\`record_reads_id\` numeric,
  	\`assignment_types_id\` numeric,
  	\`assignments_id\` numeric,
  	\`marks_id\` numeric,
  	\`attendance_id\` numeric,
  	\`term_totals_id\` numeric,
  	\`journal_changes_id\` numeric,
  	\`journal_seals_id\` numeric,
  	\`access_codes_id\` numeric,
  	\`class_divisions_id\` numeric,
  	\`acknowledgements_id\` numeric,
  	\`orders_id\` numeric,
  	\`order_lines_id\` numeric,
  	\`order_templates_id\` numeric,
  	\`order_scans_id\` numeric,
  	\`imports_id\` numeric,
  	\`curricula_id\` numeric,
  	\`curriculum_classes_id\` numeric,
  	\`curriculum_lines_id\` numeric,
  	\`data_exports_id\` numeric,
  	\`data_requests_id\` numeric,
  	\`roster_ids_id\` numeric,
  	\`lesson_plans_id\` numeric,
  	\`plan_topics_id\` numeric,
  	\`plan_remarks_id\` numeric,
  	\`plan_assignments_id\` numeric,
  	\`laid_topics_id\` numeric,
  	\`person_merges_id\` numeric,
  	\`file_documents_id\` numeric,
  	\`student_awards_id\` numeric,
  	\`student_consents_id\` numeric,
  	\`retention_periods_id\` numeric,
  	\`retention_holds_id\` numeric,
  	\`retention_acts_id\` numeric,
  	\`retention_erasures_id\` numeric,
  	\`timetable_versions_id\` numeric,
  	\`timetable_entries_id\` numeric,
  	\`teacher_limits_id\` numeric,
  	\`staff_absences_id\` numeric,
  	\`substitutions_id\` numeric,
  	\`year_closings_id\` numeric,
  	\`year_closing_classes_id\` numeric,
  	\`year_closing_decisions_id\` numeric,
  	\`year_closing_orders_id\` numeric,
  	\`calendar_events_id\` numeric,
  	\`calendar_feeds_id\` numeric,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`students_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guardianships_id\`) REFERENCES \`guardianships\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`student_benefits_id\`) REFERENCES \`student_benefits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`classes_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`subgroups_id\`) REFERENCES \`subgroups\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`subgroup_members_id\`) REFERENCES \`subgroup_members\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`enrolments_id\`) REFERENCES \`enrolments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`workloads_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lessons_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`portfolios_id\`) REFERENCES \`portfolios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`resources_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`documents_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schools_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`years_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`term_sets_id\`) REFERENCES \`term_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`terms_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`subjects_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`rooms_id\`) REFERENCES \`rooms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`bell_schedules_id\`) REFERENCES \`bell_schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lesson_types_id\`) REFERENCES \`lesson_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`record_changes_id\`) REFERENCES \`record_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`record_reads_id\`) REFERENCES \`record_reads\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assignment_types_id\`) REFERENCES \`assignment_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assignments_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`marks_id\`) REFERENCES \`marks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attendance_id\`) REFERENCES \`attendance\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`term_totals_id\`) REFERENCES \`term_totals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_changes_id\`) REFERENCES \`journal_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_seals_id\`) REFERENCES \`journal_seals\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`access_codes_id\`) REFERENCES \`access_codes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`class_divisions_id\`) REFERENCES \`class_divisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`acknowledgements_id\`) REFERENCES \`acknowledgements\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`orders_id\`) REFERENCES \`orders\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`order_lines_id\`) REFERENCES \`order_lines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`order_templates_id\`) REFERENCES \`order_templates\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`order_scans_id\`) REFERENCES \`order_scans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`imports_id\`) REFERENCES \`imports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`curricula_id\`) REFERENCES \`curricula\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`curriculum_classes_id\`) REFERENCES \`curriculum_classes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`curriculum_lines_id\`) REFERENCES \`curriculum_lines\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`data_exports_id\`) REFERENCES \`data_exports\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`data_requests_id\`) REFERENCES \`data_requests\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`roster_ids_id\`) REFERENCES \`roster_ids\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lesson_plans_id\`) REFERENCES \`lesson_plans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_topics_id\`) REFERENCES \`plan_topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_remarks_id\`) REFERENCES \`plan_remarks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`plan_assignments_id\`) REFERENCES \`plan_assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`laid_topics_id\`) REFERENCES \`laid_topics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`person_merges_id\`) REFERENCES \`person_merges\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`file_documents_id\`) REFERENCES \`file_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`student_awards_id\`) REFERENCES \`student_awards\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`student_consents_id\`) REFERENCES \`student_consents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`retention_periods_id\`) REFERENCES \`retention_periods\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`retention_holds_id\`) REFERENCES \`retention_holds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`retention_acts_id\`) REFERENCES \`retention_acts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`retention_erasures_id\`) REFERENCES \`retention_erasures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`timetable_versions_id\`) REFERENCES \`timetable_versions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`timetable_entries_id\`) REFERENCES \`timetable_entries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`teacher_limits_id\`) REFERENCES \`teacher_limits\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_absences_id\`) REFERENCES \`staff_absences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`substitutions_id\`) REFERENCES \`substitutions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`year_closings_id\`) REFERENCES \`year_closings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`year_closing_classes_id\`) REFERENCES \`year_closing_classes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`year_closing_decisions_id\`) REFERENCES \`year_closing_decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`year_closing_orders_id\`) REFERENCES \`year_closing_orders\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calendar_events_id\`) REFERENCES \`calendar_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`calendar_feeds_id\`) REFERENCES \`calendar_feeds\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "people_id", "staff_id", "students_id", "guardianships_id", "student_benefits_id", "users_id", "classes_id", "subgroups_id", "subgroup_members_id", "enrolments_id", "workloads_id", "lessons_id", "portfolios_id", "resources_id", "documents_id", "media_id", "schools_id", "years_id", "term_sets_id", "terms_id", "subjects_id", "rooms_id", "bell_schedules_id", "lesson_types_id", "record_changes_id", "record_reads_id", "assignment_types_id", "assignments_id", "marks_id", "attendance_id", "term_totals_id", "journal_changes_id", "journal_seals_id", "access_codes_id", "class_divisions_id", "acknowledgements_id", "orders_id", "order_lines_id", "order_templates_id", "order_scans_id", "imports_id", "curricula_id", "curriculum_classes_id", "curriculum_lines_id", "data_exports_id", "data_requests_id", "roster_ids_id", "lesson_plans_id", "plan_topics_id", "plan_remarks_id", "plan_assignments_id", "laid_topics_id", "person_merges_id", "file_documents_id", "student_awards_id", "student_consents_id", "retention_periods_id", "retention_holds_id", "retention_acts_id", "retention_erasures_id", "timetable_versions_id", "timetable_entries_id", "teacher_limits_id", "staff_absences_id", "substitutions_id", "year_closings_id", "year_closing_classes_id", "year_closing_decisions_id", "year_closing_orders_id", "calendar_events_id", "calendar_feeds_id") SELECT "id", "order", "parent_id", "path", "people_id", "staff_id", "students_id", "guardianships_id", "student_benefits_id", "users_id", "classes_id", "subgroups_id", "subgroup_members_id", "enrolments_id", "workloads_id", "lessons_id", "portfolios_id", "resources_id", "documents_id", "media_id", "schools_id", "years_id", "term_sets_id", "terms_id", "subjects_id", "rooms_id", "bell_schedules_id", "lesson_types_id", "record_changes_id", "record_reads_id", "assignment_types_id", "assignments_id", "marks_id", "attendance_id", "term_totals_id", "journal_changes_id", "journal_seals_id", "access_codes_id", "class_divisions_id", "acknowledgements_id", "orders_id", "order_lines_id", "order_templates_id", "order_scans_id", "imports_id", "curricula_id", "curriculum_classes_id", "curriculum_lines_id", "data_exports_id", "data_requests_id", "roster_ids_id", "lesson_plans_id", "plan_topics_id", "plan_remarks_id", "plan_assignments_id", "laid_topics_id", "person_merges_id", "file_documents_id", "student_awards_id", "student_consents_id", "retention_periods_id", "retention_holds_id", "retention_acts_id", "retention_erasures_id", "timetable_versions_id", "timetable_entries_id", "teacher_limits_id", "staff_absences_id", "substitutions_id", "year_closings_id", "year_closing_classes_id", "year_closing_decisions_id", "year_closing_orders_id", "calendar_events_id", "calendar_feeds_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_staff_id_idx\` ON \`payload_locked_documents_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_students_id_idx\` ON \`payload_locked_documents_rels\` (\`students_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guardianships_id_idx\` ON \`payload_locked_documents_rels\` (\`guardianships_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_student_benefits_id_idx\` ON \`payload_locked_documents_rels\` (\`student_benefits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_classes_id_idx\` ON \`payload_locked_documents_rels\` (\`classes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_subgroups_id_idx\` ON \`payload_locked_documents_rels\` (\`subgroups_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_subgroup_members_id_idx\` ON \`payload_locked_documents_rels\` (\`subgroup_members_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_enrolments_id_idx\` ON \`payload_locked_documents_rels\` (\`enrolments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_workloads_id_idx\` ON \`payload_locked_documents_rels\` (\`workloads_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lessons_id_idx\` ON \`payload_locked_documents_rels\` (\`lessons_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_portfolios_id_idx\` ON \`payload_locked_documents_rels\` (\`portfolios_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_resources_id_idx\` ON \`payload_locked_documents_rels\` (\`resources_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schools_id_idx\` ON \`payload_locked_documents_rels\` (\`schools_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_years_id_idx\` ON \`payload_locked_documents_rels\` (\`years_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_term_sets_id_idx\` ON \`payload_locked_documents_rels\` (\`term_sets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_terms_id_idx\` ON \`payload_locked_documents_rels\` (\`terms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_subjects_id_idx\` ON \`payload_locked_documents_rels\` (\`subjects_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_rooms_id_idx\` ON \`payload_locked_documents_rels\` (\`rooms_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_bell_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`bell_schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lesson_types_id_idx\` ON \`payload_locked_documents_rels\` (\`lesson_types_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_record_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`record_changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_record_reads_id_idx\` ON \`payload_locked_documents_rels\` (\`record_reads_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_assignment_types_id_idx\` ON \`payload_locked_documents_rels\` (\`assignment_types_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_assignments_id_idx\` ON \`payload_locked_documents_rels\` (\`assignments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_marks_id_idx\` ON \`payload_locked_documents_rels\` (\`marks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attendance_id_idx\` ON \`payload_locked_documents_rels\` (\`attendance_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_term_totals_id_idx\` ON \`payload_locked_documents_rels\` (\`term_totals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_journal_seals_id_idx\` ON \`payload_locked_documents_rels\` (\`journal_seals_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_access_codes_id_idx\` ON \`payload_locked_documents_rels\` (\`access_codes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_class_divisions_id_idx\` ON \`payload_locked_documents_rels\` (\`class_divisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_acknowledgements_id_idx\` ON \`payload_locked_documents_rels\` (\`acknowledgements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_orders_id_idx\` ON \`payload_locked_documents_rels\` (\`orders_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_lines_id_idx\` ON \`payload_locked_documents_rels\` (\`order_lines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`order_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_scans_id_idx\` ON \`payload_locked_documents_rels\` (\`order_scans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_curricula_id_idx\` ON \`payload_locked_documents_rels\` (\`curricula_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_curriculum_classes_id_idx\` ON \`payload_locked_documents_rels\` (\`curriculum_classes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_curriculum_lines_id_idx\` ON \`payload_locked_documents_rels\` (\`curriculum_lines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_data_exports_id_idx\` ON \`payload_locked_documents_rels\` (\`data_exports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_data_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`data_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_roster_ids_id_idx\` ON \`payload_locked_documents_rels\` (\`roster_ids_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lesson_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`lesson_plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_remarks_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_remarks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_assignments_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_assignments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_laid_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`laid_topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_person_merges_id_idx\` ON \`payload_locked_documents_rels\` (\`person_merges_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_file_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`file_documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_student_awards_id_idx\` ON \`payload_locked_documents_rels\` (\`student_awards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_student_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`student_consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_retention_periods_id_idx\` ON \`payload_locked_documents_rels\` (\`retention_periods_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_retention_holds_id_idx\` ON \`payload_locked_documents_rels\` (\`retention_holds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_retention_acts_id_idx\` ON \`payload_locked_documents_rels\` (\`retention_acts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_retention_erasures_id_idx\` ON \`payload_locked_documents_rels\` (\`retention_erasures_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_timetable_versions_id_idx\` ON \`payload_locked_documents_rels\` (\`timetable_versions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_timetable_entries_id_idx\` ON \`payload_locked_documents_rels\` (\`timetable_entries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_teacher_limits_id_idx\` ON \`payload_locked_documents_rels\` (\`teacher_limits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_staff_absences_id_idx\` ON \`payload_locked_documents_rels\` (\`staff_absences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_substitutions_id_idx\` ON \`payload_locked_documents_rels\` (\`substitutions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_year_closings_id_idx\` ON \`payload_locked_documents_rels\` (\`year_closings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_year_closing_classes_id_idx\` ON \`payload_locked_documents_rels\` (\`year_closing_classes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_year_closing_decisions_id_idx\` ON \`payload_locked_documents_rels\` (\`year_closing_decisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_year_closing_orders_id_idx\` ON \`payload_locked_documents_rels\` (\`year_closing_orders_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_events_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_feeds_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_feeds_id\`);`)
  await db.run(sql`ALTER TABLE \`lessons\` DROP COLUMN \`attendance_at\`;`)
  await db.run(sql`ALTER TABLE \`lessons\` DROP COLUMN \`student_note\`;`)
  await db.run(sql`ALTER TABLE \`schools\` DROP COLUMN \`final_lock_days\`;`)
  await db.run(sql`ALTER TABLE \`schools\` DROP COLUMN \`exam_lock_days\`;`)
  await db.run(sql`ALTER TABLE \`schools\` DROP COLUMN \`exam_grades\`;`)
  await db.run(sql`ALTER TABLE \`lesson_types\` DROP COLUMN \`is_off\`;`)
  await db.run(sql`ALTER TABLE \`assignment_types\` DROP COLUMN \`needs_long_check\`;`)
  await db.run(sql`ALTER TABLE \`assignment_types\` DROP COLUMN \`is_off\`;`)
  await db.run(sql`ALTER TABLE \`assignments\` DROP COLUMN \`max_score\`;`)
  await db.run(sql`ALTER TABLE \`marks\` DROP COLUMN \`score\`;`)
  await db.run(sql`ALTER TABLE \`marks\` DROP COLUMN \`former_value\`;`)
  await db.run(sql`ALTER TABLE \`marks\` DROP COLUMN \`was_debt\`;`)
  await db.run(sql`ALTER TABLE \`marks\` DROP COLUMN \`late_days\`;`)
  await db.run(sql`ALTER TABLE \`journal_changes\` DROP COLUMN \`reason\`;`)
}
