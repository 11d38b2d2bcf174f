import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`lesson_plans\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`title\` text NOT NULL,
  	\`subject_id\` numeric NOT NULL,
  	\`grade\` numeric NOT NULL,
  	\`year_id\` numeric,
  	\`hours_per_week\` numeric NOT NULL,
  	\`profile\` text,
  	\`textbook\` text,
  	\`author_id\` numeric NOT NULL,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`submitted_at\` text,
  	\`approved_at\` text,
  	\`approved_by_id\` numeric,
  	\`origin_id\` numeric,
  	\`total_hours\` numeric DEFAULT 0 NOT NULL,
  	\`topic_count\` numeric DEFAULT 0 NOT NULL,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`search_text\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subject_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`year_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`approved_by_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`origin_id\`) REFERENCES \`lesson_plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`lesson_plans_school_idx\` ON \`lesson_plans\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_plans_subject_idx\` ON \`lesson_plans\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_plans_year_idx\` ON \`lesson_plans\` (\`year_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_plans_author_idx\` ON \`lesson_plans\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_plans_state_idx\` ON \`lesson_plans\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`lesson_plans_approved_by_idx\` ON \`lesson_plans\` (\`approved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_plans_origin_idx\` ON \`lesson_plans\` (\`origin_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_plans_updated_at_idx\` ON \`lesson_plans\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lesson_plans_created_at_idx\` ON \`lesson_plans\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_subject_grade_idx\` ON \`lesson_plans\` (\`school_id\`,\`subject_id\`,\`grade\`);`)
  await db.run(sql`CREATE TABLE \`plan_topics\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`plan_id\` numeric NOT NULL,
  	\`order\` numeric NOT NULL,
  	\`section\` text DEFAULT '',
  	\`title\` text NOT NULL,
  	\`hours\` numeric NOT NULL,
  	\`lesson_type_id\` numeric,
  	\`homework\` text,
  	\`homework_minutes\` numeric,
  	\`materials\` text,
  	\`outcomes\` text,
  	\`is_control\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`lesson_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_type_id\`) REFERENCES \`lesson_types\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_topics_school_idx\` ON \`plan_topics\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_topics_plan_idx\` ON \`plan_topics\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_topics_lesson_type_idx\` ON \`plan_topics\` (\`lesson_type_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_topics_updated_at_idx\` ON \`plan_topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_topics_created_at_idx\` ON \`plan_topics\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_order_idx\` ON \`plan_topics\` (\`plan_id\`,\`order\`);`)
  await db.run(sql`CREATE TABLE \`plan_remarks\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`plan_id\` numeric NOT NULL,
  	\`topic_id\` numeric,
  	\`text\` text NOT NULL,
  	\`author_id\` numeric,
  	\`answer\` text,
  	\`answered_at\` text,
  	\`closed_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`lesson_plans\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`plan_topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_remarks_school_idx\` ON \`plan_remarks\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_plan_idx\` ON \`plan_remarks\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_topic_idx\` ON \`plan_remarks\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_author_idx\` ON \`plan_remarks\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_updated_at_idx\` ON \`plan_remarks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_remarks_created_at_idx\` ON \`plan_remarks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`plan_assignments\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`workload_id\` numeric NOT NULL,
  	\`plan_id\` numeric NOT NULL,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`plan_id\`) REFERENCES \`lesson_plans\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`plan_assignments_school_idx\` ON \`plan_assignments\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_assignments_workload_idx\` ON \`plan_assignments\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_assignments_plan_idx\` ON \`plan_assignments\` (\`plan_id\`);`)
  await db.run(sql`CREATE INDEX \`plan_assignments_updated_at_idx\` ON \`plan_assignments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`plan_assignments_created_at_idx\` ON \`plan_assignments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_workload_idx\` ON \`plan_assignments\` (\`school_id\`,\`workload_id\`);`)
  await db.run(sql`CREATE TABLE \`laid_topics\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`workload_id\` numeric NOT NULL,
  	\`topic_id\` numeric NOT NULL,
  	\`part\` numeric NOT NULL,
  	\`lesson_id\` numeric,
  	\`position\` numeric DEFAULT 0 NOT NULL,
  	\`is_given\` integer DEFAULT false,
  	\`planned_date\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`topic_id\`) REFERENCES \`plan_topics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`laid_topics_school_idx\` ON \`laid_topics\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`laid_topics_workload_idx\` ON \`laid_topics\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`laid_topics_topic_idx\` ON \`laid_topics\` (\`topic_id\`);`)
  await db.run(sql`CREATE INDEX \`laid_topics_lesson_idx\` ON \`laid_topics\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`laid_topics_updated_at_idx\` ON \`laid_topics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`laid_topics_created_at_idx\` ON \`laid_topics\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`workload_topic_part_idx\` ON \`laid_topics\` (\`workload_id\`,\`topic_id\`,\`part\`);`)
  await db.run(sql`CREATE INDEX \`school_workload_1_idx\` ON \`laid_topics\` (\`school_id\`,\`workload_id\`);`)
  await db.run(sql`CREATE TABLE \`staff_absences\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`staff_id\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`from_lesson\` numeric,
  	\`to_lesson\` numeric,
  	\`reason\` text NOT NULL,
  	\`note\` text,
  	\`created_by_id\` numeric,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`staff_absences_school_idx\` ON \`staff_absences\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`staff_absences_staff_idx\` ON \`staff_absences\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`staff_absences_from_idx\` ON \`staff_absences\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`staff_absences_created_by_idx\` ON \`staff_absences\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`staff_absences_updated_at_idx\` ON \`staff_absences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`staff_absences_created_at_idx\` ON \`staff_absences\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_to_idx\` ON \`staff_absences\` (\`school_id\`,\`to\`);`)
  await db.run(sql`CREATE TABLE \`substitutions\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`lesson_id\` numeric NOT NULL,
  	\`absence_id\` numeric,
  	\`kind\` text NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`teacher_id\` numeric NOT NULL,
  	\`date\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`substitute_id\` numeric,
  	\`merged_into_id\` numeric,
  	\`to_date\` text,
  	\`to_number\` numeric,
  	\`room_id\` numeric,
  	\`payment\` text NOT NULL,
  	\`hours\` numeric DEFAULT 1 NOT NULL,
  	\`note\` text,
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	\`acknowledged_at\` text,
  	\`decided_by_id\` numeric,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`was\` text NOT NULL,
  	\`busy_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`absence_id\`) REFERENCES \`staff_absences\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`teacher_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`substitute_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`merged_into_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`room_id\`) REFERENCES \`rooms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`decided_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`substitutions_school_idx\` ON \`substitutions\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_lesson_idx\` ON \`substitutions\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_absence_idx\` ON \`substitutions\` (\`absence_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_workload_idx\` ON \`substitutions\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_class_idx\` ON \`substitutions\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_teacher_idx\` ON \`substitutions\` (\`teacher_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_substitute_idx\` ON \`substitutions\` (\`substitute_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_merged_into_idx\` ON \`substitutions\` (\`merged_into_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_room_idx\` ON \`substitutions\` (\`room_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_decided_by_idx\` ON \`substitutions\` (\`decided_by_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_updated_at_idx\` ON \`substitutions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_created_at_idx\` ON \`substitutions\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lesson_idx\` ON \`substitutions\` (\`lesson_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_busyKey_idx\` ON \`substitutions\` (\`school_id\`,\`busy_key\`);`)
  await db.run(sql`CREATE INDEX \`school_date_2_idx\` ON \`substitutions\` (\`school_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`school_toDate_idx\` ON \`substitutions\` (\`school_id\`,\`to_date\`);`)
  await db.run(sql`CREATE TABLE \`calendar_events_statuses\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` numeric NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`calendar_events\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calendar_events_statuses_order_idx\` ON \`calendar_events_statuses\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_statuses_parent_idx\` ON \`calendar_events_statuses\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`calendar_events\` (
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
  await db.run(sql`CREATE INDEX \`calendar_events_school_idx\` ON \`calendar_events\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_from_idx\` ON \`calendar_events\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_to_idx\` ON \`calendar_events\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_author_idx\` ON \`calendar_events\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_updated_at_idx\` ON \`calendar_events\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_created_at_idx\` ON \`calendar_events\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_from_idx\` ON \`calendar_events\` (\`school_id\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`calendar_events_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` numeric NOT NULL,
  	\`path\` text NOT NULL,
  	\`classes_id\` numeric,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`calendar_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`classes_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`calendar_events_rels_order_idx\` ON \`calendar_events_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_rels_parent_idx\` ON \`calendar_events_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_rels_path_idx\` ON \`calendar_events_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`calendar_events_rels_classes_id_idx\` ON \`calendar_events_rels\` (\`classes_id\`);`)
  await db.run(sql`CREATE TABLE \`calendar_feeds\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`owner_id\` numeric NOT NULL,
  	\`student_id\` numeric,
  	\`hash\` text NOT NULL,
  	\`last_used_at\` text,
  	\`revoked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`calendar_feeds_school_idx\` ON \`calendar_feeds\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_owner_idx\` ON \`calendar_feeds\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_student_idx\` ON \`calendar_feeds\` (\`student_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`calendar_feeds_hash_idx\` ON \`calendar_feeds\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_updated_at_idx\` ON \`calendar_feeds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`calendar_feeds_created_at_idx\` ON \`calendar_feeds\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`workloads\` ADD \`joint_with_id\` numeric REFERENCES workloads(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`workloads\` ADD \`wants_pairs\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`workloads_joint_with_idx\` ON \`workloads\` (\`joint_with_id\`);`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`moved_from_date\` text;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`moved_from_number\` numeric;`)
  await db.run(sql`ALTER TABLE \`lessons\` ADD \`homework_minutes\` numeric;`)
  await db.run(sql`ALTER TABLE \`schools\` ADD \`substitute_days\` numeric DEFAULT 14;`)
  await db.run(sql`ALTER TABLE \`assignment_types\` ADD \`is_control\` integer DEFAULT false;`)
  // The types of work that are controls, by the letters every school began with; the school may change it.
  await db.run(sql`UPDATE \`assignment_types\` SET \`is_control\` = 1 WHERE \`letter\` IN ('В', 'К', 'Н', 'Ч', 'И', 'З');`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`lesson_plans_id\` numeric REFERENCES lesson_plans(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`plan_topics_id\` numeric REFERENCES plan_topics(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`plan_remarks_id\` numeric REFERENCES plan_remarks(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`plan_assignments_id\` numeric REFERENCES plan_assignments(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`laid_topics_id\` numeric REFERENCES laid_topics(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`staff_absences_id\` numeric REFERENCES staff_absences(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`substitutions_id\` numeric REFERENCES substitutions(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`calendar_events_id\` numeric REFERENCES calendar_events(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`calendar_feeds_id\` numeric REFERENCES calendar_feeds(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lesson_plans_id_idx\` ON \`payload_locked_documents_rels\` (\`lesson_plans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_remarks_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_remarks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_assignments_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_assignments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_laid_topics_id_idx\` ON \`payload_locked_documents_rels\` (\`laid_topics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_staff_absences_id_idx\` ON \`payload_locked_documents_rels\` (\`staff_absences_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_substitutions_id_idx\` ON \`payload_locked_documents_rels\` (\`substitutions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_events_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_events_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_calendar_feeds_id_idx\` ON \`payload_locked_documents_rels\` (\`calendar_feeds_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`lesson_plans\`;`)
  await db.run(sql`DROP TABLE \`plan_topics\`;`)
  await db.run(sql`DROP TABLE \`plan_remarks\`;`)
  await db.run(sql`DROP TABLE \`plan_assignments\`;`)
  await db.run(sql`DROP TABLE \`laid_topics\`;`)
  await db.run(sql`DROP TABLE \`staff_absences\`;`)
  await db.run(sql`DROP TABLE \`substitutions\`;`)
  await db.run(sql`DROP TABLE \`calendar_events_statuses\`;`)
  await db.run(sql`DROP TABLE \`calendar_events\`;`)
  await db.run(sql`DROP TABLE \`calendar_events_rels\`;`)
  await db.run(sql`DROP TABLE \`calendar_feeds\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_workloads\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`class_id\` numeric NOT NULL,
  	\`subgroup_id\` numeric,
  	\`subject_id\` numeric NOT NULL,
  	\`teacher_id\` numeric NOT NULL,
  	\`hours_per_week\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subgroup_id\`) REFERENCES \`subgroups\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subject_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`teacher_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_workloads\`("id", "school_id", "class_id", "subgroup_id", "subject_id", "teacher_id", "hours_per_week", "from", "to", "updated_at", "created_at") SELECT "id", "school_id", "class_id", "subgroup_id", "subject_id", "teacher_id", "hours_per_week", "from", "to", "updated_at", "created_at" FROM \`workloads\`;`)
  await db.run(sql`DROP TABLE \`workloads\`;`)
  await db.run(sql`ALTER TABLE \`__new_workloads\` RENAME TO \`workloads\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`workloads_school_idx\` ON \`workloads\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_class_idx\` ON \`workloads\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_subgroup_idx\` ON \`workloads\` (\`subgroup_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_subject_idx\` ON \`workloads\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_teacher_idx\` ON \`workloads\` (\`teacher_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_from_idx\` ON \`workloads\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`workloads_updated_at_idx\` ON \`workloads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workloads_created_at_idx\` ON \`workloads\` (\`created_at\`);`)
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
  	\`year_closings_id\` numeric,
  	\`year_closing_classes_id\` numeric,
  	\`year_closing_decisions_id\` numeric,
  	\`year_closing_orders_id\` numeric,
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
  	FOREIGN KEY (\`year_closings_id\`) REFERENCES \`year_closings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`year_closing_classes_id\`) REFERENCES \`year_closing_classes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`year_closing_decisions_id\`) REFERENCES \`year_closing_decisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`year_closing_orders_id\`) REFERENCES \`year_closing_orders\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "people_id", "staff_id", "students_id", "guardianships_id", "student_benefits_id", "users_id", "classes_id", "subgroups_id", "subgroup_members_id", "enrolments_id", "workloads_id", "lessons_id", "portfolios_id", "resources_id", "documents_id", "media_id", "schools_id", "years_id", "term_sets_id", "terms_id", "subjects_id", "rooms_id", "bell_schedules_id", "lesson_types_id", "record_changes_id", "record_reads_id", "assignment_types_id", "assignments_id", "marks_id", "attendance_id", "term_totals_id", "journal_changes_id", "journal_seals_id", "access_codes_id", "class_divisions_id", "acknowledgements_id", "orders_id", "order_lines_id", "order_templates_id", "order_scans_id", "imports_id", "curricula_id", "curriculum_classes_id", "curriculum_lines_id", "data_exports_id", "data_requests_id", "roster_ids_id", "person_merges_id", "file_documents_id", "student_awards_id", "student_consents_id", "retention_periods_id", "retention_holds_id", "retention_acts_id", "retention_erasures_id", "timetable_versions_id", "timetable_entries_id", "teacher_limits_id", "year_closings_id", "year_closing_classes_id", "year_closing_decisions_id", "year_closing_orders_id") SELECT "id", "order", "parent_id", "path", "people_id", "staff_id", "students_id", "guardianships_id", "student_benefits_id", "users_id", "classes_id", "subgroups_id", "subgroup_members_id", "enrolments_id", "workloads_id", "lessons_id", "portfolios_id", "resources_id", "documents_id", "media_id", "schools_id", "years_id", "term_sets_id", "terms_id", "subjects_id", "rooms_id", "bell_schedules_id", "lesson_types_id", "record_changes_id", "record_reads_id", "assignment_types_id", "assignments_id", "marks_id", "attendance_id", "term_totals_id", "journal_changes_id", "journal_seals_id", "access_codes_id", "class_divisions_id", "acknowledgements_id", "orders_id", "order_lines_id", "order_templates_id", "order_scans_id", "imports_id", "curricula_id", "curriculum_classes_id", "curriculum_lines_id", "data_exports_id", "data_requests_id", "roster_ids_id", "person_merges_id", "file_documents_id", "student_awards_id", "student_consents_id", "retention_periods_id", "retention_holds_id", "retention_acts_id", "retention_erasures_id", "timetable_versions_id", "timetable_entries_id", "teacher_limits_id", "year_closings_id", "year_closing_classes_id", "year_closing_decisions_id", "year_closing_orders_id" FROM \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_year_closings_id_idx\` ON \`payload_locked_documents_rels\` (\`year_closings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_year_closing_classes_id_idx\` ON \`payload_locked_documents_rels\` (\`year_closing_classes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_year_closing_decisions_id_idx\` ON \`payload_locked_documents_rels\` (\`year_closing_decisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_year_closing_orders_id_idx\` ON \`payload_locked_documents_rels\` (\`year_closing_orders_id\`);`)
  await db.run(sql`ALTER TABLE \`lessons\` DROP COLUMN \`moved_from_date\`;`)
  await db.run(sql`ALTER TABLE \`lessons\` DROP COLUMN \`moved_from_number\`;`)
  await db.run(sql`ALTER TABLE \`lessons\` DROP COLUMN \`homework_minutes\`;`)
  await db.run(sql`ALTER TABLE \`schools\` DROP COLUMN \`substitute_days\`;`)
  await db.run(sql`ALTER TABLE \`assignment_types\` DROP COLUMN \`is_control\`;`)
}
