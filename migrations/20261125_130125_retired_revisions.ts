import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

import { moveRevisions } from './steps/move-revisions'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await moveRevisions(db)
  await db.run(sql`DROP TABLE \`mark_revisions\`;`)
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
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
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`mark_revisions_id\` numeric REFERENCES mark_revisions(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_mark_revisions_id_idx\` ON \`payload_locked_documents_rels\` (\`mark_revisions_id\`);`)
}
