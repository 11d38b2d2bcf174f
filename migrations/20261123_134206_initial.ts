import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`people\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`last_name\` text NOT NULL,
  	\`first_name\` text NOT NULL,
  	\`middle_name\` text,
  	\`sex\` text,
  	\`birth_date\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`snils\` text,
  	\`full_name\` text,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`people_school_idx\` ON \`people\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`people_search_text_idx\` ON \`people\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`people_sort_key_idx\` ON \`people\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`people_updated_at_idx\` ON \`people\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`people_created_at_idx\` ON \`people\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_sortKey_idx\` ON \`people\` (\`school_id\`,\`sort_key\`);`)
  await db.run(sql`CREATE TABLE \`staff_positions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` numeric NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`staff_positions_order_idx\` ON \`staff_positions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`staff_positions_parent_id_idx\` ON \`staff_positions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`staff_positions_from_idx\` ON \`staff_positions\` (\`from\`);`)
  await db.run(sql`CREATE TABLE \`staff\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`person_id\` numeric NOT NULL,
  	\`hired_on\` text,
  	\`left_on\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`staff_school_idx\` ON \`staff\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`staff_person_idx\` ON \`staff\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`staff_updated_at_idx\` ON \`staff\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`staff_created_at_idx\` ON \`staff\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_person_idx\` ON \`staff\` (\`school_id\`,\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`students\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`person_id\` numeric NOT NULL,
  	\`file_number\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`students_school_idx\` ON \`students\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`students_person_idx\` ON \`students\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`students_updated_at_idx\` ON \`students\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`students_created_at_idx\` ON \`students\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_person_1_idx\` ON \`students\` (\`school_id\`,\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`guardianships\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`guardian_id\` numeric NOT NULL,
  	\`student_id\` numeric NOT NULL,
  	\`kinship\` text DEFAULT 'mother' NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`may_view_diary\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`guardian_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`guardianships_school_idx\` ON \`guardianships\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_guardian_idx\` ON \`guardianships\` (\`guardian_id\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_student_idx\` ON \`guardianships\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_from_idx\` ON \`guardianships\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_updated_at_idx\` ON \`guardianships\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`guardianships_created_at_idx\` ON \`guardianships\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_guardian_student_from_idx\` ON \`guardianships\` (\`school_id\`,\`guardian_id\`,\`student_id\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`users_statuses\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` numeric NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_statuses_order_idx\` ON \`users_statuses\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_statuses_parent_idx\` ON \`users_statuses\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_schools\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` numeric NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_schools_order_idx\` ON \`users_schools\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_schools_parent_id_idx\` ON \`users_schools\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_schools_school_idx\` ON \`users_schools\` (\`school_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` numeric NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`person_id\` numeric,
  	\`locale\` text DEFAULT 'ru',
  	\`theme\` text DEFAULT 'auto',
  	\`must_change_password\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text,
  	\`username\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_person_idx\` ON \`users\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_username_idx\` ON \`users\` (\`username\`);`)
  await db.run(sql`CREATE TABLE \`classes_class_teachers\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` numeric NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`staff_id\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`classes_class_teachers_order_idx\` ON \`classes_class_teachers\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`classes_class_teachers_parent_id_idx\` ON \`classes_class_teachers\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`classes_class_teachers_staff_idx\` ON \`classes_class_teachers\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`classes_class_teachers_from_idx\` ON \`classes_class_teachers\` (\`from\`);`)
  await db.run(sql`CREATE TABLE \`classes\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`year_id\` numeric NOT NULL,
  	\`grade\` numeric NOT NULL,
  	\`letter\` text NOT NULL,
  	\`name\` text,
  	\`search_text\` text,
  	\`sort_key\` text,
  	\`profile\` text,
  	\`room_id\` numeric,
  	\`term_set_id\` numeric NOT NULL,
  	\`bell_schedule_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`year_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`room_id\`) REFERENCES \`rooms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_set_id\`) REFERENCES \`term_sets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`bell_schedule_id\`) REFERENCES \`bell_schedules\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`classes_school_idx\` ON \`classes\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`classes_year_idx\` ON \`classes\` (\`year_id\`);`)
  await db.run(sql`CREATE INDEX \`classes_name_idx\` ON \`classes\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`classes_search_text_idx\` ON \`classes\` (\`search_text\`);`)
  await db.run(sql`CREATE INDEX \`classes_sort_key_idx\` ON \`classes\` (\`sort_key\`);`)
  await db.run(sql`CREATE INDEX \`classes_room_idx\` ON \`classes\` (\`room_id\`);`)
  await db.run(sql`CREATE INDEX \`classes_term_set_idx\` ON \`classes\` (\`term_set_id\`);`)
  await db.run(sql`CREATE INDEX \`classes_bell_schedule_idx\` ON \`classes\` (\`bell_schedule_id\`);`)
  await db.run(sql`CREATE INDEX \`classes_updated_at_idx\` ON \`classes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`classes_created_at_idx\` ON \`classes\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_year_grade_letter_idx\` ON \`classes\` (\`school_id\`,\`year_id\`,\`grade\`,\`letter\`);`)
  await db.run(sql`CREATE TABLE \`subgroups\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`class_id\` numeric NOT NULL,
  	\`subject_id\` numeric NOT NULL,
  	\`name\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subject_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`subgroups_school_idx\` ON \`subgroups\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroups_class_idx\` ON \`subgroups\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroups_subject_idx\` ON \`subgroups\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroups_updated_at_idx\` ON \`subgroups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subgroups_created_at_idx\` ON \`subgroups\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_class_subject_name_idx\` ON \`subgroups\` (\`school_id\`,\`class_id\`,\`subject_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`subgroup_members\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`subgroup_id\` numeric NOT NULL,
  	\`student_id\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subgroup_id\`) REFERENCES \`subgroups\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`subgroup_members_school_idx\` ON \`subgroup_members\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_subgroup_idx\` ON \`subgroup_members\` (\`subgroup_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_student_idx\` ON \`subgroup_members\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_from_idx\` ON \`subgroup_members\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_updated_at_idx\` ON \`subgroup_members\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_created_at_idx\` ON \`subgroup_members\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_subgroup_student_from_idx\` ON \`subgroup_members\` (\`school_id\`,\`subgroup_id\`,\`student_id\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`enrolments\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`enrolments_school_idx\` ON \`enrolments\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_student_idx\` ON \`enrolments\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_class_idx\` ON \`enrolments\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_from_idx\` ON \`enrolments\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_updated_at_idx\` ON \`enrolments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_created_at_idx\` ON \`enrolments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_student_from_idx\` ON \`enrolments\` (\`school_id\`,\`student_id\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`workloads\` (
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
  await db.run(sql`CREATE INDEX \`workloads_school_idx\` ON \`workloads\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_class_idx\` ON \`workloads\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_subgroup_idx\` ON \`workloads\` (\`subgroup_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_subject_idx\` ON \`workloads\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_teacher_idx\` ON \`workloads\` (\`teacher_id\`);`)
  await db.run(sql`CREATE INDEX \`workloads_from_idx\` ON \`workloads\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`workloads_updated_at_idx\` ON \`workloads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`workloads_created_at_idx\` ON \`workloads\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`lessons\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric,
  	\`subject_id\` numeric,
  	\`subgroup_id\` numeric,
  	\`teacher_id\` numeric,
  	\`term_id\` numeric,
  	\`date\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`room_id\` numeric,
  	\`substitute_id\` numeric,
  	\`state\` text DEFAULT 'planned' NOT NULL,
  	\`topic\` text,
  	\`lesson_type_id\` numeric,
  	\`homework\` text,
  	\`homework_due_date\` text,
  	\`has_files\` integer DEFAULT false,
  	\`recorded_at\` text,
  	\`recorded_by_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subject_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subgroup_id\`) REFERENCES \`subgroups\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`teacher_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`room_id\`) REFERENCES \`rooms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`substitute_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_type_id\`) REFERENCES \`lesson_types\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`recorded_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`lessons_school_idx\` ON \`lessons\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_workload_idx\` ON \`lessons\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_class_idx\` ON \`lessons\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_subject_idx\` ON \`lessons\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_subgroup_idx\` ON \`lessons\` (\`subgroup_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_teacher_idx\` ON \`lessons\` (\`teacher_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_term_idx\` ON \`lessons\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_room_idx\` ON \`lessons\` (\`room_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_substitute_idx\` ON \`lessons\` (\`substitute_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_lesson_type_idx\` ON \`lessons\` (\`lesson_type_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_recorded_by_idx\` ON \`lessons\` (\`recorded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`lessons_updated_at_idx\` ON \`lessons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lessons_created_at_idx\` ON \`lessons\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`workload_date_number_idx\` ON \`lessons\` (\`workload_id\`,\`date\`,\`number\`);`)
  await db.run(sql`CREATE INDEX \`class_date_idx\` ON \`lessons\` (\`class_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`class_homeworkDueDate_idx\` ON \`lessons\` (\`class_id\`,\`homework_due_date\`);`)
  await db.run(sql`CREATE INDEX \`teacher_date_idx\` ON \`lessons\` (\`teacher_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`school_date_idx\` ON \`lessons\` (\`school_id\`,\`date\`);`)
  await db.run(sql`CREATE TABLE \`portfolios_items\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` numeric NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`url\` text,
  	\`file_id\` numeric,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`portfolios\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`portfolios_items_order_idx\` ON \`portfolios_items\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`portfolios_items_parent_id_idx\` ON \`portfolios_items\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`portfolios_items_file_idx\` ON \`portfolios_items\` (\`file_id\`);`)
  await db.run(sql`CREATE TABLE \`portfolios\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`owner_id\` numeric NOT NULL,
  	\`title\` text NOT NULL,
  	\`kind\` text DEFAULT 'personal' NOT NULL,
  	\`description\` text,
  	\`audience\` text DEFAULT 'owner' NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`owner_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`portfolios_school_idx\` ON \`portfolios\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`portfolios_owner_idx\` ON \`portfolios\` (\`owner_id\`);`)
  await db.run(sql`CREATE INDEX \`portfolios_updated_at_idx\` ON \`portfolios\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`portfolios_created_at_idx\` ON \`portfolios\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`portfolios_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` numeric NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` numeric,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`portfolios\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`portfolios_rels_order_idx\` ON \`portfolios_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`portfolios_rels_parent_idx\` ON \`portfolios_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`portfolios_rels_path_idx\` ON \`portfolios_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`portfolios_rels_people_id_idx\` ON \`portfolios_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE TABLE \`resources\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`title\` text,
  	\`kind\` text DEFAULT 'link',
  	\`subject_id\` numeric,
  	\`url\` text,
  	\`file_id\` numeric,
  	\`description\` text,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`subject_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_school_idx\` ON \`resources\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_subject_idx\` ON \`resources\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_file_idx\` ON \`resources\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_author_idx\` ON \`resources\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`resources_updated_at_idx\` ON \`resources\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`resources_created_at_idx\` ON \`resources\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`resources__status_idx\` ON \`resources\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`resources_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` numeric NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_texts_order_parent\` ON \`resources_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`resources_numbers\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`order\` integer NOT NULL,
  	\`parent_id\` numeric NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`resources_numbers_order_parent_idx\` ON \`resources_numbers\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` numeric,
  	\`version_school_id\` numeric,
  	\`version_title\` text,
  	\`version_kind\` text DEFAULT 'link',
  	\`version_subject_id\` numeric,
  	\`version_url\` text,
  	\`version_file_id\` numeric,
  	\`version_description\` text,
  	\`version_author_id\` numeric,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`resources\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_subject_id\`) REFERENCES \`subjects\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_parent_idx\` ON \`_resources_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_school_idx\` ON \`_resources_v\` (\`version_school_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_subject_idx\` ON \`_resources_v\` (\`version_subject_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_file_idx\` ON \`_resources_v\` (\`version_file_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_author_idx\` ON \`_resources_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_updated_at_idx\` ON \`_resources_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version_created_at_idx\` ON \`_resources_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_version_version__status_idx\` ON \`_resources_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_created_at_idx\` ON \`_resources_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_updated_at_idx\` ON \`_resources_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_resources_v_latest_idx\` ON \`_resources_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_texts_order_parent\` ON \`_resources_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_resources_v_numbers\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`number\` numeric,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_resources_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_resources_v_numbers_order_parent_idx\` ON \`_resources_v_numbers\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`documents_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` numeric NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_audience_order_idx\` ON \`documents_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`documents_audience_parent_idx\` ON \`documents_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`documents\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`title\` text,
  	\`kind\` text DEFAULT 'other',
  	\`folder\` text,
  	\`number\` text,
  	\`date\` text,
  	\`body\` text,
  	\`file_id\` numeric,
  	\`is_for_all_staff\` integer DEFAULT true,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`documents_school_idx\` ON \`documents\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_folder_idx\` ON \`documents\` (\`folder\`);`)
  await db.run(sql`CREATE INDEX \`documents_file_idx\` ON \`documents\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_author_idx\` ON \`documents\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`documents_updated_at_idx\` ON \`documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`documents_created_at_idx\` ON \`documents\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`documents__status_idx\` ON \`documents\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_documents_v_version_audience\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_documents_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_documents_v_version_audience_order_idx\` ON \`_documents_v_version_audience\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_audience_parent_idx\` ON \`_documents_v_version_audience\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_documents_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` numeric,
  	\`version_school_id\` numeric,
  	\`version_title\` text,
  	\`version_kind\` text DEFAULT 'other',
  	\`version_folder\` text,
  	\`version_number\` text,
  	\`version_date\` text,
  	\`version_body\` text,
  	\`version_file_id\` numeric,
  	\`version_is_for_all_staff\` integer DEFAULT true,
  	\`version_author_id\` numeric,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_documents_v_parent_idx\` ON \`_documents_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_school_idx\` ON \`_documents_v\` (\`version_school_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_folder_idx\` ON \`_documents_v\` (\`version_folder\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_file_idx\` ON \`_documents_v\` (\`version_file_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_author_idx\` ON \`_documents_v\` (\`version_author_id\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_updated_at_idx\` ON \`_documents_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version_created_at_idx\` ON \`_documents_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_version_version__status_idx\` ON \`_documents_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_created_at_idx\` ON \`_documents_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_updated_at_idx\` ON \`_documents_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_documents_v_latest_idx\` ON \`_documents_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
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
  await db.run(sql`CREATE INDEX \`media_school_idx\` ON \`media\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`media_class_idx\` ON \`media\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`media_uploaded_by_idx\` ON \`media\` (\`uploaded_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_lesson_idx\` ON \`media\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`schools\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`short_name\` text NOT NULL,
  	\`time_zone\` text DEFAULT 'Europe/Samara' NOT NULL,
  	\`week_days\` numeric DEFAULT 5 NOT NULL,
  	\`address\` text,
  	\`phone\` text,
  	\`email\` text,
  	\`is_demo\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`schools_updated_at_idx\` ON \`schools\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schools_created_at_idx\` ON \`schools\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`years_holidays\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` numeric NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text NOT NULL,
  	\`name\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`years_holidays_order_idx\` ON \`years_holidays\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`years_holidays_parent_id_idx\` ON \`years_holidays\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`years\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`name\` text NOT NULL,
  	\`start_date\` text NOT NULL,
  	\`end_date\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`years_school_idx\` ON \`years\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`years_updated_at_idx\` ON \`years\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`years_created_at_idx\` ON \`years\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_name_idx\` ON \`years\` (\`school_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`term_sets_vacations\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` numeric NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`term_sets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`term_sets_vacations_order_idx\` ON \`term_sets_vacations\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`term_sets_vacations_parent_id_idx\` ON \`term_sets_vacations\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`term_sets_vacations_from_idx\` ON \`term_sets_vacations\` (\`from\`);`)
  await db.run(sql`CREATE TABLE \`term_sets\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`year_id\` numeric NOT NULL,
  	\`name\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`year_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`term_sets_school_idx\` ON \`term_sets\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`term_sets_year_idx\` ON \`term_sets\` (\`year_id\`);`)
  await db.run(sql`CREATE INDEX \`term_sets_updated_at_idx\` ON \`term_sets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`term_sets_created_at_idx\` ON \`term_sets\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_year_name_idx\` ON \`term_sets\` (\`school_id\`,\`year_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`terms\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`term_set_id\` numeric NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_set_id\`) REFERENCES \`term_sets\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`terms_school_idx\` ON \`terms\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`terms_term_set_idx\` ON \`terms\` (\`term_set_id\`);`)
  await db.run(sql`CREATE INDEX \`terms_from_idx\` ON \`terms\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`terms_updated_at_idx\` ON \`terms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`terms_created_at_idx\` ON \`terms\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_termSet_number_idx\` ON \`terms\` (\`school_id\`,\`term_set_id\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`subjects\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`name\` text NOT NULL,
  	\`short_name\` text NOT NULL,
  	\`order\` numeric DEFAULT 100,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`subjects_school_idx\` ON \`subjects\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`subjects_order_idx\` ON \`subjects\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`subjects_updated_at_idx\` ON \`subjects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subjects_created_at_idx\` ON \`subjects\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_name_1_idx\` ON \`subjects\` (\`school_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`rooms\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`name\` text NOT NULL,
  	\`kind\` text DEFAULT 'ordinary',
  	\`capacity\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`rooms_school_idx\` ON \`rooms\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`rooms_updated_at_idx\` ON \`rooms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`rooms_created_at_idx\` ON \`rooms\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_name_2_idx\` ON \`rooms\` (\`school_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`bell_schedules_periods\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` numeric NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`start\` text NOT NULL,
  	\`end\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`bell_schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`bell_schedules_periods_order_idx\` ON \`bell_schedules_periods\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`bell_schedules_periods_parent_id_idx\` ON \`bell_schedules_periods\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`bell_schedules\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`name\` text NOT NULL,
  	\`is_default\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`bell_schedules_school_idx\` ON \`bell_schedules\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`bell_schedules_updated_at_idx\` ON \`bell_schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`bell_schedules_created_at_idx\` ON \`bell_schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_name_3_idx\` ON \`bell_schedules\` (\`school_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`lesson_types\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`name\` text NOT NULL,
  	\`short_name\` text NOT NULL,
  	\`order\` numeric DEFAULT 100,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`lesson_types_school_idx\` ON \`lesson_types\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`lesson_types_order_idx\` ON \`lesson_types\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`lesson_types_updated_at_idx\` ON \`lesson_types\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`lesson_types_created_at_idx\` ON \`lesson_types\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_name_4_idx\` ON \`lesson_types\` (\`school_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`assignment_types\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`name\` text NOT NULL,
  	\`letter\` text NOT NULL,
  	\`weight\` numeric DEFAULT 10 NOT NULL,
  	\`order\` numeric DEFAULT 100,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assignment_types_school_idx\` ON \`assignment_types\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`assignment_types_order_idx\` ON \`assignment_types\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`assignment_types_updated_at_idx\` ON \`assignment_types\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignment_types_created_at_idx\` ON \`assignment_types\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_name_5_idx\` ON \`assignment_types\` (\`school_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`assignments\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`lesson_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`term_id\` numeric,
  	\`date\` text NOT NULL,
  	\`position\` numeric NOT NULL,
  	\`type_id\` numeric NOT NULL,
  	\`topic\` text,
  	\`weight\` numeric NOT NULL,
  	\`due_date\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`type_id\`) REFERENCES \`assignment_types\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assignments_school_idx\` ON \`assignments\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_lesson_idx\` ON \`assignments\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_workload_idx\` ON \`assignments\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_class_idx\` ON \`assignments\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_term_idx\` ON \`assignments\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_type_idx\` ON \`assignments\` (\`type_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_updated_at_idx\` ON \`assignments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_at_idx\` ON \`assignments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`lesson_position_idx\` ON \`assignments\` (\`lesson_id\`,\`position\`);`)
  await db.run(sql`CREATE INDEX \`workload_date_idx\` ON \`assignments\` (\`workload_id\`,\`date\`);`)
  await db.run(sql`CREATE TABLE \`marks\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`assignment_id\` numeric NOT NULL,
  	\`lesson_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`term_id\` numeric,
  	\`date\` text NOT NULL,
  	\`value\` numeric,
  	\`is_debt\` integer DEFAULT false,
  	\`comment\` text,
  	\`author_id\` numeric,
  	\`marked_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assignment_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`marks_school_idx\` ON \`marks\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`marks_student_idx\` ON \`marks\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`marks_assignment_idx\` ON \`marks\` (\`assignment_id\`);`)
  await db.run(sql`CREATE INDEX \`marks_lesson_idx\` ON \`marks\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`marks_workload_idx\` ON \`marks\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`marks_class_idx\` ON \`marks\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`marks_term_idx\` ON \`marks\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`marks_author_idx\` ON \`marks\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`marks_updated_at_idx\` ON \`marks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`marks_created_at_idx\` ON \`marks\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`student_assignment_idx\` ON \`marks\` (\`student_id\`,\`assignment_id\`);`)
  await db.run(sql`CREATE INDEX \`workload_date_1_idx\` ON \`marks\` (\`workload_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`student_date_idx\` ON \`marks\` (\`student_id\`,\`date\`);`)
  await db.run(sql`CREATE TABLE \`mark_revisions\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`assignment_id\` numeric NOT NULL,
  	\`lesson_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`term_id\` numeric,
  	\`date\` text NOT NULL,
  	\`value\` numeric,
  	\`is_debt\` integer DEFAULT false,
  	\`comment\` text,
  	\`author_id\` numeric,
  	\`marked_at\` text,
  	\`replaced_at\` text,
  	\`replaced_by_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`assignment_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lesson_id\`) REFERENCES \`lessons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`replaced_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`mark_revisions_school_idx\` ON \`mark_revisions\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_student_idx\` ON \`mark_revisions\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_assignment_idx\` ON \`mark_revisions\` (\`assignment_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_lesson_idx\` ON \`mark_revisions\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_workload_idx\` ON \`mark_revisions\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_class_idx\` ON \`mark_revisions\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_term_idx\` ON \`mark_revisions\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_author_idx\` ON \`mark_revisions\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_replaced_by_idx\` ON \`mark_revisions\` (\`replaced_by_id\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_updated_at_idx\` ON \`mark_revisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mark_revisions_created_at_idx\` ON \`mark_revisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`attendance\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`lesson_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`term_id\` numeric,
  	\`date\` text NOT NULL,
  	\`code\` text NOT NULL,
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
  await db.run(sql`CREATE INDEX \`attendance_school_idx\` ON \`attendance\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`attendance_student_idx\` ON \`attendance\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`attendance_lesson_idx\` ON \`attendance\` (\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`attendance_workload_idx\` ON \`attendance\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`attendance_class_idx\` ON \`attendance\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`attendance_term_idx\` ON \`attendance\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`attendance_author_idx\` ON \`attendance\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`attendance_updated_at_idx\` ON \`attendance\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`attendance_created_at_idx\` ON \`attendance\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`student_lesson_idx\` ON \`attendance\` (\`student_id\`,\`lesson_id\`);`)
  await db.run(sql`CREATE INDEX \`workload_date_2_idx\` ON \`attendance\` (\`workload_id\`,\`date\`);`)
  await db.run(sql`CREATE INDEX \`student_date_1_idx\` ON \`attendance\` (\`student_id\`,\`date\`);`)
  await db.run(sql`CREATE TABLE \`term_totals\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`workload_id\` numeric NOT NULL,
  	\`class_id\` numeric NOT NULL,
  	\`term_id\` numeric NOT NULL,
  	\`mark_sum\` numeric DEFAULT 0 NOT NULL,
  	\`weight_sum\` numeric DEFAULT 0 NOT NULL,
  	\`plain_sum\` numeric DEFAULT 0 NOT NULL,
  	\`plain_count\` numeric DEFAULT 0 NOT NULL,
  	\`count5\` numeric DEFAULT 0 NOT NULL,
  	\`count4\` numeric DEFAULT 0 NOT NULL,
  	\`count3\` numeric DEFAULT 0 NOT NULL,
  	\`count2\` numeric DEFAULT 0 NOT NULL,
  	\`count1\` numeric DEFAULT 0 NOT NULL,
  	\`debts\` numeric DEFAULT 0 NOT NULL,
  	\`absent_excused\` numeric DEFAULT 0 NOT NULL,
  	\`absent_ill\` numeric DEFAULT 0 NOT NULL,
  	\`absent_unexcused\` numeric DEFAULT 0 NOT NULL,
  	\`absent_unknown\` numeric DEFAULT 0 NOT NULL,
  	\`late\` numeric DEFAULT 0 NOT NULL,
  	\`exempt\` numeric DEFAULT 0 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`workload_id\`) REFERENCES \`workloads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`term_id\`) REFERENCES \`terms\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`term_totals_school_idx\` ON \`term_totals\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`term_totals_student_idx\` ON \`term_totals\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`term_totals_workload_idx\` ON \`term_totals\` (\`workload_id\`);`)
  await db.run(sql`CREATE INDEX \`term_totals_class_idx\` ON \`term_totals\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`term_totals_term_idx\` ON \`term_totals\` (\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`term_totals_updated_at_idx\` ON \`term_totals\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`term_totals_created_at_idx\` ON \`term_totals\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`student_workload_term_idx\` ON \`term_totals\` (\`student_id\`,\`workload_id\`,\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`workload_term_idx\` ON \`term_totals\` (\`workload_id\`,\`term_id\`);`)
  await db.run(sql`CREATE INDEX \`class_term_idx\` ON \`term_totals\` (\`class_id\`,\`term_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_log\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`executed_at\` text NOT NULL,
  	\`completed_at\` text NOT NULL,
  	\`task_slug\` text NOT NULL,
  	\`task_i_d\` text NOT NULL,
  	\`input\` text,
  	\`output\` text,
  	\`state\` text NOT NULL,
  	\`error\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`payload_jobs\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_order_idx\` ON \`payload_jobs_log\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_log_parent_id_idx\` ON \`payload_jobs_log\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`input\` text,
  	\`completed_at\` text,
  	\`total_tried\` numeric DEFAULT 0,
  	\`has_error\` integer DEFAULT false,
  	\`error\` text,
  	\`task_slug\` text,
  	\`queue\` text DEFAULT 'default',
  	\`wait_until\` text,
  	\`processing\` integer DEFAULT false,
  	\`meta\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_jobs_completed_at_idx\` ON \`payload_jobs\` (\`completed_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_total_tried_idx\` ON \`payload_jobs\` (\`total_tried\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_has_error_idx\` ON \`payload_jobs\` (\`has_error\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_task_slug_idx\` ON \`payload_jobs\` (\`task_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_queue_idx\` ON \`payload_jobs\` (\`queue\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_wait_until_idx\` ON \`payload_jobs\` (\`wait_until\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_processing_idx\` ON \`payload_jobs\` (\`processing\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_updated_at_idx\` ON \`payload_jobs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_jobs_created_at_idx\` ON \`payload_jobs\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`people_id\` numeric,
  	\`staff_id\` numeric,
  	\`students_id\` numeric,
  	\`guardianships_id\` numeric,
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
  	\`assignment_types_id\` numeric,
  	\`assignments_id\` numeric,
  	\`marks_id\` numeric,
  	\`mark_revisions_id\` numeric,
  	\`attendance_id\` numeric,
  	\`term_totals_id\` numeric,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`people_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`staff_id\`) REFERENCES \`staff\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`students_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guardianships_id\`) REFERENCES \`guardianships\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`assignment_types_id\`) REFERENCES \`assignment_types\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`assignments_id\`) REFERENCES \`assignments\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`marks_id\`) REFERENCES \`marks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`mark_revisions_id\`) REFERENCES \`mark_revisions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`attendance_id\`) REFERENCES \`attendance\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`term_totals_id\`) REFERENCES \`term_totals\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_people_id_idx\` ON \`payload_locked_documents_rels\` (\`people_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_staff_id_idx\` ON \`payload_locked_documents_rels\` (\`staff_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_students_id_idx\` ON \`payload_locked_documents_rels\` (\`students_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guardianships_id_idx\` ON \`payload_locked_documents_rels\` (\`guardianships_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_assignment_types_id_idx\` ON \`payload_locked_documents_rels\` (\`assignment_types_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_assignments_id_idx\` ON \`payload_locked_documents_rels\` (\`assignments_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_marks_id_idx\` ON \`payload_locked_documents_rels\` (\`marks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_mark_revisions_id_idx\` ON \`payload_locked_documents_rels\` (\`mark_revisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_attendance_id_idx\` ON \`payload_locked_documents_rels\` (\`attendance_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_term_totals_id_idx\` ON \`payload_locked_documents_rels\` (\`term_totals_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` numeric,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_jobs_stats\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`stats\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`people\`;`)
  await db.run(sql`DROP TABLE \`staff_positions\`;`)
  await db.run(sql`DROP TABLE \`staff\`;`)
  await db.run(sql`DROP TABLE \`students\`;`)
  await db.run(sql`DROP TABLE \`guardianships\`;`)
  await db.run(sql`DROP TABLE \`users_statuses\`;`)
  await db.run(sql`DROP TABLE \`users_schools\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`classes_class_teachers\`;`)
  await db.run(sql`DROP TABLE \`classes\`;`)
  await db.run(sql`DROP TABLE \`subgroups\`;`)
  await db.run(sql`DROP TABLE \`subgroup_members\`;`)
  await db.run(sql`DROP TABLE \`enrolments\`;`)
  await db.run(sql`DROP TABLE \`workloads\`;`)
  await db.run(sql`DROP TABLE \`lessons\`;`)
  await db.run(sql`DROP TABLE \`portfolios_items\`;`)
  await db.run(sql`DROP TABLE \`portfolios\`;`)
  await db.run(sql`DROP TABLE \`portfolios_rels\`;`)
  await db.run(sql`DROP TABLE \`resources\`;`)
  await db.run(sql`DROP TABLE \`resources_texts\`;`)
  await db.run(sql`DROP TABLE \`resources_numbers\`;`)
  await db.run(sql`DROP TABLE \`_resources_v\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_resources_v_numbers\`;`)
  await db.run(sql`DROP TABLE \`documents_audience\`;`)
  await db.run(sql`DROP TABLE \`documents\`;`)
  await db.run(sql`DROP TABLE \`_documents_v_version_audience\`;`)
  await db.run(sql`DROP TABLE \`_documents_v\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`schools\`;`)
  await db.run(sql`DROP TABLE \`years_holidays\`;`)
  await db.run(sql`DROP TABLE \`years\`;`)
  await db.run(sql`DROP TABLE \`term_sets_vacations\`;`)
  await db.run(sql`DROP TABLE \`term_sets\`;`)
  await db.run(sql`DROP TABLE \`terms\`;`)
  await db.run(sql`DROP TABLE \`subjects\`;`)
  await db.run(sql`DROP TABLE \`rooms\`;`)
  await db.run(sql`DROP TABLE \`bell_schedules_periods\`;`)
  await db.run(sql`DROP TABLE \`bell_schedules\`;`)
  await db.run(sql`DROP TABLE \`lesson_types\`;`)
  await db.run(sql`DROP TABLE \`assignment_types\`;`)
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`DROP TABLE \`marks\`;`)
  await db.run(sql`DROP TABLE \`mark_revisions\`;`)
  await db.run(sql`DROP TABLE \`attendance\`;`)
  await db.run(sql`DROP TABLE \`term_totals\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_log\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`payload_jobs_stats\`;`)
}
