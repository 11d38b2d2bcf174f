import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`account_id\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text,
  	\`secret\` text,
  	\`credential\` text,
  	\`transports\` text,
  	\`counter\` numeric DEFAULT 0,
  	\`challenged_at\` numeric DEFAULT 0,
  	\`added_at\` text NOT NULL,
  	\`used_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`second_factors_account_idx\` ON \`second_factors\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_updated_at_idx\` ON \`second_factors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_created_at_idx\` ON \`second_factors\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`account_kind_idx\` ON \`second_factors\` (\`account_id\`,\`kind\`);`)
  await db.run(sql`CREATE TABLE \`sign_ins\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`account_id\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`manner\` text NOT NULL,
  	\`session\` text,
  	\`device\` text,
  	\`device_name\` text,
  	\`address\` text,
  	\`is_new_device\` integer DEFAULT false,
  	\`seen_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_ins_account_idx\` ON \`sign_ins\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`sign_ins_session_idx\` ON \`sign_ins\` (\`session\`);`)
  await db.run(sql`CREATE INDEX \`sign_ins_updated_at_idx\` ON \`sign_ins\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sign_ins_created_at_idx\` ON \`sign_ins\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`account_at_idx\` ON \`sign_ins\` (\`account_id\`,\`at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`has_second_factor\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`is_demo\` integer DEFAULT false;`)
  // Passwords of demo schools are public: a second factor would guard nothing.
  await db.run(sql`UPDATE \`users\` SET \`is_demo\` = true WHERE \`id\` IN (
    SELECT \`users_schools\`.\`_parent_id\` FROM \`users_schools\`
    JOIN \`schools\` ON \`schools\`.\`id\` = \`users_schools\`.\`school_id\`
    WHERE \`schools\`.\`is_demo\` = true);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`second_factors_id\` numeric REFERENCES second_factors(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`sign_ins_id\` numeric REFERENCES sign_ins(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_second_factors_id_idx\` ON \`payload_locked_documents_rels\` (\`second_factors_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sign_ins_id_idx\` ON \`payload_locked_documents_rels\` (\`sign_ins_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`sign_ins\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
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
  	\`mark_rules_id\` numeric,
  	\`final_mark_changes_id\` numeric,
  	\`behaviour_notes_id\` numeric,
  	\`lesson_notes_id\` numeric,
  	\`homework_works_id\` numeric,
  	\`diary_readings_id\` numeric,
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
  	\`plan_relayings_id\` numeric,
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
  	\`journal_checks_id\` numeric,
  	\`journal_discrepancies_id\` numeric,
  	\`journal_archives_id\` numeric,
  	\`absence_notices_id\` numeric,
  	\`journal_remarks_id\` numeric,
  	\`journal_remark_steps_id\` numeric,
  	\`journal_locks_id\` numeric,
  	\`journal_openings_id\` numeric,
  	\`journal_control_rules_id\` numeric,
  	\`journal_inspections_id\` numeric,
  	\`class_event_kinds_id\` numeric,
  	\`class_events_id\` numeric,
  	\`class_event_pictures_id\` numeric,
  	\`final_marks_id\` numeric,
  	\`final_mark_openings_id\` numeric,
  	\`notification_settings_id\` numeric,
  	\`notification_choices_id\` numeric,
  	\`push_devices_id\` numeric,
  	\`push_news_id\` numeric,
  	\`push_outbox_id\` numeric,
  	\`digest_letters_id\` numeric,
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
  	FOREIGN KEY (\`mark_rules_id\`) REFERENCES \`mark_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`final_mark_changes_id\`) REFERENCES \`final_mark_changes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`behaviour_notes_id\`) REFERENCES \`behaviour_notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`lesson_notes_id\`) REFERENCES \`lesson_notes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`homework_works_id\`) REFERENCES \`homework_works\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`diary_readings_id\`) REFERENCES \`diary_readings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`plan_relayings_id\`) REFERENCES \`plan_relayings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
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
  	FOREIGN KEY (\`calendar_feeds_id\`) REFERENCES \`calendar_feeds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_checks_id\`) REFERENCES \`journal_checks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_discrepancies_id\`) REFERENCES \`journal_discrepancies\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_archives_id\`) REFERENCES \`journal_archives\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`absence_notices_id\`) REFERENCES \`absence_notices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_remarks_id\`) REFERENCES \`journal_remarks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_remark_steps_id\`) REFERENCES \`journal_remark_steps\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_locks_id\`) REFERENCES \`journal_locks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_openings_id\`) REFERENCES \`journal_openings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_control_rules_id\`) REFERENCES \`journal_control_rules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`journal_inspections_id\`) REFERENCES \`journal_inspections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`class_event_kinds_id\`) REFERENCES \`class_event_kinds\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`class_events_id\`) REFERENCES \`class_events\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`class_event_pictures_id\`) REFERENCES \`class_event_pictures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`final_marks_id\`) REFERENCES \`final_marks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`final_mark_openings_id\`) REFERENCES \`final_mark_openings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notification_settings_id\`) REFERENCES \`notification_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`notification_choices_id\`) REFERENCES \`notification_choices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`push_devices_id\`) REFERENCES \`push_devices\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`push_news_id\`) REFERENCES \`push_news\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`push_outbox_id\`) REFERENCES \`push_outbox\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`digest_letters_id\`) REFERENCES \`digest_letters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "people_id", "staff_id", "students_id", "guardianships_id", "student_benefits_id", "users_id", "classes_id", "subgroups_id", "subgroup_members_id", "enrolments_id", "workloads_id", "lessons_id", "portfolios_id", "resources_id", "documents_id", "media_id", "schools_id", "years_id", "term_sets_id", "terms_id", "subjects_id", "rooms_id", "bell_schedules_id", "lesson_types_id", "record_changes_id", "record_reads_id", "assignment_types_id", "assignments_id", "marks_id", "attendance_id", "term_totals_id", "journal_changes_id", "journal_seals_id", "mark_rules_id", "final_mark_changes_id", "behaviour_notes_id", "lesson_notes_id", "homework_works_id", "diary_readings_id", "access_codes_id", "class_divisions_id", "acknowledgements_id", "orders_id", "order_lines_id", "order_templates_id", "order_scans_id", "imports_id", "curricula_id", "curriculum_classes_id", "curriculum_lines_id", "data_exports_id", "data_requests_id", "roster_ids_id", "lesson_plans_id", "plan_topics_id", "plan_remarks_id", "plan_assignments_id", "laid_topics_id", "plan_relayings_id", "person_merges_id", "file_documents_id", "student_awards_id", "student_consents_id", "retention_periods_id", "retention_holds_id", "retention_acts_id", "retention_erasures_id", "timetable_versions_id", "timetable_entries_id", "teacher_limits_id", "staff_absences_id", "substitutions_id", "year_closings_id", "year_closing_classes_id", "year_closing_decisions_id", "year_closing_orders_id", "calendar_events_id", "calendar_feeds_id", "journal_checks_id", "journal_discrepancies_id", "journal_archives_id", "absence_notices_id", "journal_remarks_id", "journal_remark_steps_id", "journal_locks_id", "journal_openings_id", "journal_control_rules_id", "journal_inspections_id", "class_event_kinds_id", "class_events_id", "class_event_pictures_id", "final_marks_id", "final_mark_openings_id", "notification_settings_id", "notification_choices_id", "push_devices_id", "push_news_id", "push_outbox_id", "digest_letters_id") SELECT "id", "order", "parent_id", "path", "people_id", "staff_id", "students_id", "guardianships_id", "student_benefits_id", "users_id", "classes_id", "subgroups_id", "subgroup_members_id", "enrolments_id", "workloads_id", "lessons_id", "portfolios_id", "resources_id", "documents_id", "media_id", "schools_id", "years_id", "term_sets_id", "terms_id", "subjects_id", "rooms_id", "bell_schedules_id", "lesson_types_id", "record_changes_id", "record_reads_id", "assignment_types_id", "assignments_id", "marks_id", "attendance_id", "term_totals_id", "journal_changes_id", "journal_seals_id", "mark_rules_id", "final_mark_changes_id", "behaviour_notes_id", "lesson_notes_id", "homework_works_id", "diary_readings_id", "access_codes_id", "class_divisions_id", "acknowledgements_id", "orders_id", "order_lines_id", "order_templates_id", "order_scans_id", "imports_id", "curricula_id", "curriculum_classes_id", "curriculum_lines_id", "data_exports_id", "data_requests_id", "roster_ids_id", "lesson_plans_id", "plan_topics_id", "plan_remarks_id", "plan_assignments_id", "laid_topics_id", "plan_relayings_id", "person_merges_id", "file_documents_id", "student_awards_id", "student_consents_id", "retention_periods_id", "retention_holds_id", "retention_acts_id", "retention_erasures_id", "timetable_versions_id", "timetable_entries_id", "teacher_limits_id", "staff_absences_id", "substitutions_id", "year_closings_id", "year_closing_classes_id", "year_closing_decisions_id", "year_closing_orders_id", "calendar_events_id", "calendar_feeds_id", "journal_checks_id", "journal_discrepancies_id", "journal_archives_id", "absence_notices_id", "journal_remarks_id", "journal_remark_steps_id", "journal_locks_id", "journal_openings_id", "journal_control_rules_id", "journal_inspections_id", "class_event_kinds_id", "class_events_id", "class_event_pictures_id", "final_marks_id", "final_mark_openings_id", "notification_settings_id", "notification_choices_id", "push_devices_id", "push_news_id", "push_outbox_id", "digest_letters_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_mark_rules_id_idx\` ON \`payload_locked_documents_rels\` (\`mark_rules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_final_mark_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`final_mark_changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_behaviour_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`behaviour_notes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_lesson_notes_id_idx\` ON \`payload_locked_documents_rels\` (\`lesson_notes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_homework_works_id_idx\` ON \`payload_locked_documents_rels\` (\`homework_works_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_diary_readings_id_idx\` ON \`payload_locked_documents_rels\` (\`diary_readings_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_plan_relayings_id_idx\` ON \`payload_locked_documents_rels\` (\`plan_relayings_id\`);`)
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
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notification_settings_id_idx\` ON \`payload_locked_documents_rels\` (\`notification_settings_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_notification_choices_id_idx\` ON \`payload_locked_documents_rels\` (\`notification_choices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_push_devices_id_idx\` ON \`payload_locked_documents_rels\` (\`push_devices_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_push_news_id_idx\` ON \`payload_locked_documents_rels\` (\`push_news_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_push_outbox_id_idx\` ON \`payload_locked_documents_rels\` (\`push_outbox_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_digest_letters_id_idx\` ON \`payload_locked_documents_rels\` (\`digest_letters_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`has_second_factor\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`is_demo\`;`)
}
