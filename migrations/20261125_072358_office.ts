import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`student_benefits\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`document\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`student_benefits_school_idx\` ON \`student_benefits\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`student_benefits_student_idx\` ON \`student_benefits\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`student_benefits_from_idx\` ON \`student_benefits\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`student_benefits_updated_at_idx\` ON \`student_benefits\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`student_benefits_created_at_idx\` ON \`student_benefits\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_student_kind_from_idx\` ON \`student_benefits\` (\`school_id\`,\`student_id\`,\`kind\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`record_changes\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`record\` text NOT NULL,
  	\`document\` numeric NOT NULL,
  	\`field\` text NOT NULL,
  	\`before\` text,
  	\`after\` text,
  	\`author_id\` numeric,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`record_changes_school_idx\` ON \`record_changes\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`record_changes_author_idx\` ON \`record_changes\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`record_changes_updated_at_idx\` ON \`record_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`record_changes_created_at_idx\` ON \`record_changes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_record_document_idx\` ON \`record_changes\` (\`school_id\`,\`record\`,\`document\`);`)
  await db.run(sql`CREATE INDEX \`school_at_idx\` ON \`record_changes\` (\`school_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`record_reads\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`record\` text NOT NULL,
  	\`document\` numeric,
  	\`manner\` text NOT NULL,
  	\`reader_id\` numeric,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`reader_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`record_reads_school_idx\` ON \`record_reads\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`record_reads_reader_idx\` ON \`record_reads\` (\`reader_id\`);`)
  await db.run(sql`CREATE INDEX \`record_reads_updated_at_idx\` ON \`record_reads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`record_reads_created_at_idx\` ON \`record_reads\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_record_document_1_idx\` ON \`record_reads\` (\`school_id\`,\`record\`,\`document\`);`)
  await db.run(sql`CREATE INDEX \`school_at_1_idx\` ON \`record_reads\` (\`school_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`access_codes\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`account_id\` numeric NOT NULL,
  	\`hash\` text NOT NULL,
  	\`issued_at\` text NOT NULL,
  	\`issued_by_id\` numeric,
  	\`expires_at\` text NOT NULL,
  	\`used_at\` text,
  	\`voided_at\` text,
  	\`failures\` numeric DEFAULT 0,
  	\`locked_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`account_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issued_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`access_codes_school_idx\` ON \`access_codes\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`access_codes_account_idx\` ON \`access_codes\` (\`account_id\`);`)
  await db.run(sql`CREATE INDEX \`access_codes_issued_by_idx\` ON \`access_codes\` (\`issued_by_id\`);`)
  await db.run(sql`CREATE INDEX \`access_codes_updated_at_idx\` ON \`access_codes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`access_codes_created_at_idx\` ON \`access_codes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_account_idx\` ON \`access_codes\` (\`school_id\`,\`account_id\`);`)
  await db.run(sql`CREATE TABLE \`class_divisions\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`class_id\` numeric NOT NULL,
  	\`name\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`revision\` numeric DEFAULT 1 NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`class_divisions_school_idx\` ON \`class_divisions\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`class_divisions_class_idx\` ON \`class_divisions\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`class_divisions_from_idx\` ON \`class_divisions\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`class_divisions_updated_at_idx\` ON \`class_divisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`class_divisions_created_at_idx\` ON \`class_divisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`acknowledgements\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`document_id\` numeric NOT NULL,
  	\`person_id\` numeric NOT NULL,
  	\`requested_at\` text NOT NULL,
  	\`acknowledged_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`acknowledgements_school_idx\` ON \`acknowledgements\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_document_idx\` ON \`acknowledgements\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_person_idx\` ON \`acknowledgements\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_updated_at_idx\` ON \`acknowledgements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`acknowledgements_created_at_idx\` ON \`acknowledgements\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`document_person_idx\` ON \`acknowledgements\` (\`document_id\`,\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`data_exports\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`format\` text NOT NULL,
  	\`has_files\` integer DEFAULT false,
  	\`locale\` text NOT NULL,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`total\` numeric DEFAULT 0,
  	\`done\` numeric DEFAULT 0,
  	\`size\` numeric,
  	\`requested_by_id\` numeric NOT NULL,
  	\`requested_at\` text NOT NULL,
  	\`expires_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`requested_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`data_exports_school_idx\` ON \`data_exports\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`data_exports_state_idx\` ON \`data_exports\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`data_exports_requested_by_idx\` ON \`data_exports\` (\`requested_by_id\`);`)
  await db.run(sql`CREATE INDEX \`data_exports_updated_at_idx\` ON \`data_exports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`data_exports_created_at_idx\` ON \`data_exports\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_requestedAt_idx\` ON \`data_exports\` (\`school_id\`,\`requested_at\`);`)
  await db.run(sql`CREATE TABLE \`data_requests\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`person_id\` numeric NOT NULL,
  	\`applicant\` text NOT NULL,
  	\`asked_on\` text NOT NULL,
  	\`due_on\` text NOT NULL,
  	\`done_on\` text,
  	\`done_by_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`done_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`data_requests_school_idx\` ON \`data_requests\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`data_requests_person_idx\` ON \`data_requests\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`data_requests_done_by_idx\` ON \`data_requests\` (\`done_by_id\`);`)
  await db.run(sql`CREATE INDEX \`data_requests_updated_at_idx\` ON \`data_requests\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`data_requests_created_at_idx\` ON \`data_requests\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_askedOn_idx\` ON \`data_requests\` (\`school_id\`,\`asked_on\`);`)
  await db.run(sql`CREATE TABLE \`roster_ids\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`kind\` text NOT NULL,
  	\`sourced_id\` text NOT NULL,
  	\`document\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`roster_ids_school_idx\` ON \`roster_ids\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`roster_ids_updated_at_idx\` ON \`roster_ids\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`roster_ids_created_at_idx\` ON \`roster_ids\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_kind_sourcedId_idx\` ON \`roster_ids\` (\`school_id\`,\`kind\`,\`sourced_id\`);`)
  await db.run(sql`CREATE TABLE \`imports\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`kind\` text NOT NULL,
  	\`file_name\` text,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`author_id\` numeric,
  	\`confirmed_at\` text,
  	\`from\` text,
  	\`matching\` text,
  	\`headers\` text,
  	\`content\` text,
  	\`warnings\` text,
  	\`counts\` text,
  	\`written\` text,
  	\`changed\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`imports_school_idx\` ON \`imports\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_author_idx\` ON \`imports\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`imports_updated_at_idx\` ON \`imports\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`imports_created_at_idx\` ON \`imports\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_createdAt_idx\` ON \`imports\` (\`school_id\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`orders\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`year_id\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`series\` text,
  	\`number\` numeric,
  	\`label\` text,
  	\`number_key\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`effective_on\` text NOT NULL,
  	\`state\` text DEFAULT 'draft' NOT NULL,
  	\`ground\` text,
  	\`body\` text,
  	\`signer_id\` numeric,
  	\`signed_at\` text,
  	\`done_at\` text,
  	\`failure\` text,
  	\`cancels_id\` numeric,
  	\`document_id\` numeric,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`year_id\`) REFERENCES \`years\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`signer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`cancels_id\`) REFERENCES \`orders\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`orders_school_idx\` ON \`orders\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`orders_year_idx\` ON \`orders\` (\`year_id\`);`)
  await db.run(sql`CREATE INDEX \`orders_effective_on_idx\` ON \`orders\` (\`effective_on\`);`)
  await db.run(sql`CREATE INDEX \`orders_state_idx\` ON \`orders\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`orders_signer_idx\` ON \`orders\` (\`signer_id\`);`)
  await db.run(sql`CREATE INDEX \`orders_cancels_idx\` ON \`orders\` (\`cancels_id\`);`)
  await db.run(sql`CREATE INDEX \`orders_document_idx\` ON \`orders\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`orders_author_idx\` ON \`orders\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`orders_updated_at_idx\` ON \`orders\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`orders_created_at_idx\` ON \`orders\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_numberKey_idx\` ON \`orders\` (\`school_id\`,\`number_key\`);`)
  await db.run(sql`CREATE INDEX \`school_date_1_idx\` ON \`orders\` (\`school_id\`,\`date\`);`)
  await db.run(sql`CREATE TABLE \`order_lines\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`order_id\` numeric NOT NULL,
  	\`student_id\` numeric NOT NULL,
  	\`from_class_id\` numeric,
  	\`to_class_id\` numeric,
  	\`note\` text,
  	\`closed_id\` numeric,
  	\`closed_to\` text,
  	\`opened\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`order_id\`) REFERENCES \`orders\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`from_class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`to_class_id\`) REFERENCES \`classes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`closed_id\`) REFERENCES \`enrolments\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`order_lines_school_idx\` ON \`order_lines\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_order_idx\` ON \`order_lines\` (\`order_id\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_student_idx\` ON \`order_lines\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_from_class_idx\` ON \`order_lines\` (\`from_class_id\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_to_class_idx\` ON \`order_lines\` (\`to_class_id\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_closed_idx\` ON \`order_lines\` (\`closed_id\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_updated_at_idx\` ON \`order_lines\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`order_lines_created_at_idx\` ON \`order_lines\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`order_student_idx\` ON \`order_lines\` (\`order_id\`,\`student_id\`);`)
  await db.run(sql`CREATE TABLE \`order_templates\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`group\` text NOT NULL,
  	\`series\` text,
  	\`preamble\` text,
  	\`points\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`order_templates_school_idx\` ON \`order_templates\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`order_templates_updated_at_idx\` ON \`order_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`order_templates_created_at_idx\` ON \`order_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_group_idx\` ON \`order_templates\` (\`school_id\`,\`group\`);`)
  await db.run(sql`CREATE TABLE \`person_merges\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`kept\` numeric NOT NULL,
  	\`kept_name\` text,
  	\`dropped\` numeric NOT NULL,
  	\`dropped_name\` text,
  	\`trace\` text,
  	\`author_id\` numeric,
  	\`at\` text NOT NULL,
  	\`undone_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`person_merges_school_idx\` ON \`person_merges\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`person_merges_kept_idx\` ON \`person_merges\` (\`kept\`);`)
  await db.run(sql`CREATE INDEX \`person_merges_author_idx\` ON \`person_merges\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`person_merges_updated_at_idx\` ON \`person_merges\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`person_merges_created_at_idx\` ON \`person_merges\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_at_2_idx\` ON \`person_merges\` (\`school_id\`,\`at\`);`)
  await db.run(sql`CREATE TABLE \`file_documents\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`title\` text,
  	\`number\` text,
  	\`received_on\` text,
  	\`note\` text,
  	\`scan_id\` numeric,
  	\`is_removed\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`scan_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`file_documents_school_idx\` ON \`file_documents\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`file_documents_student_idx\` ON \`file_documents\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`file_documents_scan_idx\` ON \`file_documents\` (\`scan_id\`);`)
  await db.run(sql`CREATE INDEX \`file_documents_updated_at_idx\` ON \`file_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`file_documents_created_at_idx\` ON \`file_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`student_awards\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`title\` text NOT NULL,
  	\`level\` text NOT NULL,
  	\`awarded_on\` text NOT NULL,
  	\`document\` text,
  	\`is_removed\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`student_awards_school_idx\` ON \`student_awards\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`student_awards_student_idx\` ON \`student_awards\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`student_awards_updated_at_idx\` ON \`student_awards\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`student_awards_created_at_idx\` ON \`student_awards\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`student_consents\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`student_id\` numeric NOT NULL,
  	\`kind\` text NOT NULL,
  	\`purpose\` text NOT NULL,
  	\`signer_id\` numeric NOT NULL,
  	\`form_version\` text NOT NULL,
  	\`signed_on\` text NOT NULL,
  	\`withdrawn_on\` text,
  	\`note\` text,
  	\`is_removed\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`student_id\`) REFERENCES \`students\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`signer_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`student_consents_school_idx\` ON \`student_consents\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`student_consents_student_idx\` ON \`student_consents\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`student_consents_signer_idx\` ON \`student_consents\` (\`signer_id\`);`)
  await db.run(sql`CREATE INDEX \`student_consents_updated_at_idx\` ON \`student_consents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`student_consents_created_at_idx\` ON \`student_consents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`retention_periods\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`kind\` text NOT NULL,
  	\`years\` numeric NOT NULL,
  	\`trigger\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`act\` text,
  	\`is_verified\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`retention_periods_school_idx\` ON \`retention_periods\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_periods_updated_at_idx\` ON \`retention_periods\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retention_periods_created_at_idx\` ON \`retention_periods\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_kind_from_idx\` ON \`retention_periods\` (\`school_id\`,\`kind\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`retention_holds\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`person_id\` numeric NOT NULL,
  	\`reason\` text NOT NULL,
  	\`from\` text NOT NULL,
  	\`to\` text,
  	\`set_by_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`people\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`set_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`retention_holds_school_idx\` ON \`retention_holds\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_person_idx\` ON \`retention_holds\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_from_idx\` ON \`retention_holds\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_set_by_idx\` ON \`retention_holds\` (\`set_by_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_updated_at_idx\` ON \`retention_holds\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retention_holds_created_at_idx\` ON \`retention_holds\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`retention_acts\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`number\` text NOT NULL,
  	\`date\` text NOT NULL,
  	\`ground\` text,
  	\`items\` numeric,
  	\`file_id\` numeric,
  	\`document_id\` numeric,
  	\`author_id\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`file_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`document_id\`) REFERENCES \`documents\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`author_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`retention_acts_school_idx\` ON \`retention_acts\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_acts_file_idx\` ON \`retention_acts\` (\`file_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_acts_document_idx\` ON \`retention_acts\` (\`document_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_acts_author_idx\` ON \`retention_acts\` (\`author_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_acts_updated_at_idx\` ON \`retention_acts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retention_acts_created_at_idx\` ON \`retention_acts\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_number_idx\` ON \`retention_acts\` (\`school_id\`,\`number\`);`)
  await db.run(sql`CREATE TABLE \`retention_erasures\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`school_id\` numeric,
  	\`act_id\` numeric NOT NULL,
  	\`key\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`file_number\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`school_id\`) REFERENCES \`schools\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`act_id\`) REFERENCES \`retention_acts\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`retention_erasures_school_idx\` ON \`retention_erasures\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_erasures_act_idx\` ON \`retention_erasures\` (\`act_id\`);`)
  await db.run(sql`CREATE INDEX \`retention_erasures_updated_at_idx\` ON \`retention_erasures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`retention_erasures_created_at_idx\` ON \`retention_erasures\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`school_key_idx\` ON \`retention_erasures\` (\`school_id\`,\`key\`);`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`birth_place\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`citizenship\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`home_language\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`address_registered\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`address_actual\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`workplace\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`job_title\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`health_insurance\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`identity_kind\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`identity_series\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`identity_number\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`identity_issued_by\` text;`)
  await db.run(sql`ALTER TABLE \`people\` ADD \`identity_issued_on\` text;`)
  await db.run(sql`ALTER TABLE \`guardianships\` ADD \`may_be_written_to\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`guardianships\` ADD \`deprived_on\` text;`)
  await db.run(sql`ALTER TABLE \`guardianships\` ADD \`deprivation_ground\` text;`)
  await db.run(sql`ALTER TABLE \`subgroups\` ADD \`division_id\` numeric REFERENCES class_divisions(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`subgroups\` ADD \`part\` numeric;`)
  await db.run(sql`CREATE INDEX \`subgroups_division_idx\` ON \`subgroups\` (\`division_id\`);`)
  await db.run(sql`ALTER TABLE \`subgroup_members\` ADD \`place\` text;`)
  await db.run(sql`ALTER TABLE \`subgroup_members\` ADD \`closed_by_id\` numeric REFERENCES orders(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE UNIQUE INDEX \`subgroup_members_place_idx\` ON \`subgroup_members\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_closed_by_idx\` ON \`subgroup_members\` (\`closed_by_id\`);`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`opened_by_id\` numeric REFERENCES orders(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`enrolments\` ADD \`closed_by_id\` numeric REFERENCES orders(id) ON UPDATE no action ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`enrolments_opened_by_idx\` ON \`enrolments\` (\`opened_by_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_closed_by_idx\` ON \`enrolments\` (\`closed_by_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`student_benefits_id\` numeric REFERENCES student_benefits(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`record_changes_id\` numeric REFERENCES record_changes(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`record_reads_id\` numeric REFERENCES record_reads(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`access_codes_id\` numeric REFERENCES access_codes(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`class_divisions_id\` numeric REFERENCES class_divisions(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`acknowledgements_id\` numeric REFERENCES acknowledgements(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`data_exports_id\` numeric REFERENCES data_exports(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`data_requests_id\` numeric REFERENCES data_requests(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`roster_ids_id\` numeric REFERENCES roster_ids(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`imports_id\` numeric REFERENCES imports(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`orders_id\` numeric REFERENCES orders(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`order_lines_id\` numeric REFERENCES order_lines(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`order_templates_id\` numeric REFERENCES order_templates(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`person_merges_id\` numeric REFERENCES person_merges(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`file_documents_id\` numeric REFERENCES file_documents(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`student_awards_id\` numeric REFERENCES student_awards(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`student_consents_id\` numeric REFERENCES student_consents(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`retention_periods_id\` numeric REFERENCES retention_periods(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`retention_holds_id\` numeric REFERENCES retention_holds(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`retention_acts_id\` numeric REFERENCES retention_acts(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`retention_erasures_id\` numeric REFERENCES retention_erasures(id) ON UPDATE no action ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_student_benefits_id_idx\` ON \`payload_locked_documents_rels\` (\`student_benefits_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_record_changes_id_idx\` ON \`payload_locked_documents_rels\` (\`record_changes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_record_reads_id_idx\` ON \`payload_locked_documents_rels\` (\`record_reads_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_access_codes_id_idx\` ON \`payload_locked_documents_rels\` (\`access_codes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_class_divisions_id_idx\` ON \`payload_locked_documents_rels\` (\`class_divisions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_acknowledgements_id_idx\` ON \`payload_locked_documents_rels\` (\`acknowledgements_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_data_exports_id_idx\` ON \`payload_locked_documents_rels\` (\`data_exports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_data_requests_id_idx\` ON \`payload_locked_documents_rels\` (\`data_requests_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_roster_ids_id_idx\` ON \`payload_locked_documents_rels\` (\`roster_ids_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_imports_id_idx\` ON \`payload_locked_documents_rels\` (\`imports_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_orders_id_idx\` ON \`payload_locked_documents_rels\` (\`orders_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_lines_id_idx\` ON \`payload_locked_documents_rels\` (\`order_lines_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_templates_id_idx\` ON \`payload_locked_documents_rels\` (\`order_templates_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_person_merges_id_idx\` ON \`payload_locked_documents_rels\` (\`person_merges_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_file_documents_id_idx\` ON \`payload_locked_documents_rels\` (\`file_documents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_student_awards_id_idx\` ON \`payload_locked_documents_rels\` (\`student_awards_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_student_consents_id_idx\` ON \`payload_locked_documents_rels\` (\`student_consents_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_retention_periods_id_idx\` ON \`payload_locked_documents_rels\` (\`retention_periods_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_retention_holds_id_idx\` ON \`payload_locked_documents_rels\` (\`retention_holds_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_retention_acts_id_idx\` ON \`payload_locked_documents_rels\` (\`retention_acts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_retention_erasures_id_idx\` ON \`payload_locked_documents_rels\` (\`retention_erasures_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_fileNumber_idx\` ON \`students\` (\`school_id\`,\`file_number\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`student_benefits\`;`)
  await db.run(sql`DROP TABLE \`record_changes\`;`)
  await db.run(sql`DROP TABLE \`record_reads\`;`)
  await db.run(sql`DROP TABLE \`access_codes\`;`)
  await db.run(sql`DROP TABLE \`class_divisions\`;`)
  await db.run(sql`DROP TABLE \`acknowledgements\`;`)
  await db.run(sql`DROP TABLE \`data_exports\`;`)
  await db.run(sql`DROP TABLE \`data_requests\`;`)
  await db.run(sql`DROP TABLE \`roster_ids\`;`)
  await db.run(sql`DROP TABLE \`imports\`;`)
  await db.run(sql`DROP TABLE \`orders\`;`)
  await db.run(sql`DROP TABLE \`order_lines\`;`)
  await db.run(sql`DROP TABLE \`order_templates\`;`)
  await db.run(sql`DROP TABLE \`person_merges\`;`)
  await db.run(sql`DROP TABLE \`file_documents\`;`)
  await db.run(sql`DROP TABLE \`student_awards\`;`)
  await db.run(sql`DROP TABLE \`student_consents\`;`)
  await db.run(sql`DROP TABLE \`retention_periods\`;`)
  await db.run(sql`DROP TABLE \`retention_holds\`;`)
  await db.run(sql`DROP TABLE \`retention_acts\`;`)
  await db.run(sql`DROP TABLE \`retention_erasures\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_subgroups\` (
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
  await db.run(sql`INSERT INTO \`__new_subgroups\`("id", "school_id", "class_id", "subject_id", "name", "updated_at", "created_at") SELECT "id", "school_id", "class_id", "subject_id", "name", "updated_at", "created_at" FROM \`subgroups\`;`)
  await db.run(sql`DROP TABLE \`subgroups\`;`)
  await db.run(sql`ALTER TABLE \`__new_subgroups\` RENAME TO \`subgroups\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`subgroups_school_idx\` ON \`subgroups\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroups_class_idx\` ON \`subgroups\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroups_subject_idx\` ON \`subgroups\` (\`subject_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroups_updated_at_idx\` ON \`subgroups\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subgroups_created_at_idx\` ON \`subgroups\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_class_subject_name_idx\` ON \`subgroups\` (\`school_id\`,\`class_id\`,\`subject_id\`,\`name\`);`)
  await db.run(sql`CREATE TABLE \`__new_subgroup_members\` (
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
  await db.run(sql`INSERT INTO \`__new_subgroup_members\`("id", "school_id", "subgroup_id", "student_id", "from", "to", "updated_at", "created_at") SELECT "id", "school_id", "subgroup_id", "student_id", "from", "to", "updated_at", "created_at" FROM \`subgroup_members\`;`)
  await db.run(sql`DROP TABLE \`subgroup_members\`;`)
  await db.run(sql`ALTER TABLE \`__new_subgroup_members\` RENAME TO \`subgroup_members\`;`)
  await db.run(sql`CREATE INDEX \`subgroup_members_school_idx\` ON \`subgroup_members\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_subgroup_idx\` ON \`subgroup_members\` (\`subgroup_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_student_idx\` ON \`subgroup_members\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_from_idx\` ON \`subgroup_members\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_updated_at_idx\` ON \`subgroup_members\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`subgroup_members_created_at_idx\` ON \`subgroup_members\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_subgroup_student_from_idx\` ON \`subgroup_members\` (\`school_id\`,\`subgroup_id\`,\`student_id\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`__new_enrolments\` (
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
  await db.run(sql`INSERT INTO \`__new_enrolments\`("id", "school_id", "student_id", "class_id", "from", "to", "updated_at", "created_at") SELECT "id", "school_id", "student_id", "class_id", "from", "to", "updated_at", "created_at" FROM \`enrolments\`;`)
  await db.run(sql`DROP TABLE \`enrolments\`;`)
  await db.run(sql`ALTER TABLE \`__new_enrolments\` RENAME TO \`enrolments\`;`)
  await db.run(sql`CREATE INDEX \`enrolments_school_idx\` ON \`enrolments\` (\`school_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_student_idx\` ON \`enrolments\` (\`student_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_class_idx\` ON \`enrolments\` (\`class_id\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_from_idx\` ON \`enrolments\` (\`from\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_updated_at_idx\` ON \`enrolments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`enrolments_created_at_idx\` ON \`enrolments\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`school_student_from_idx\` ON \`enrolments\` (\`school_id\`,\`student_id\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "people_id", "staff_id", "students_id", "guardianships_id", "users_id", "classes_id", "subgroups_id", "subgroup_members_id", "enrolments_id", "workloads_id", "lessons_id", "portfolios_id", "resources_id", "documents_id", "media_id", "schools_id", "years_id", "term_sets_id", "terms_id", "subjects_id", "rooms_id", "bell_schedules_id", "lesson_types_id", "assignment_types_id", "assignments_id", "marks_id", "mark_revisions_id", "attendance_id", "term_totals_id") SELECT "id", "order", "parent_id", "path", "people_id", "staff_id", "students_id", "guardianships_id", "users_id", "classes_id", "subgroups_id", "subgroup_members_id", "enrolments_id", "workloads_id", "lessons_id", "portfolios_id", "resources_id", "documents_id", "media_id", "schools_id", "years_id", "term_sets_id", "terms_id", "subjects_id", "rooms_id", "bell_schedules_id", "lesson_types_id", "assignment_types_id", "assignments_id", "marks_id", "mark_revisions_id", "attendance_id", "term_totals_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
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
  await db.run(sql`DROP INDEX \`school_fileNumber_idx\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`birth_place\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`citizenship\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`home_language\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`address_registered\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`address_actual\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`workplace\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`job_title\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`health_insurance\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`identity_kind\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`identity_series\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`identity_number\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`identity_issued_by\`;`)
  await db.run(sql`ALTER TABLE \`people\` DROP COLUMN \`identity_issued_on\`;`)
  await db.run(sql`ALTER TABLE \`guardianships\` DROP COLUMN \`may_be_written_to\`;`)
  await db.run(sql`ALTER TABLE \`guardianships\` DROP COLUMN \`deprived_on\`;`)
  await db.run(sql`ALTER TABLE \`guardianships\` DROP COLUMN \`deprivation_ground\`;`)
}
