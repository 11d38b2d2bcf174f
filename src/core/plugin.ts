import type { CollectionConfig, CollectionSlug, Field, Payload, PayloadRequest, TaskConfig } from 'payload'
import type { z } from 'zod'

import type { DomainEventName, DomainEvents } from './domain-events'
import type { IdFactory } from './ids'
import type { Locale, Localized } from './locale'
import type { NavSection } from './nav-sections'
import type { AccessRules, Rule } from './rule'
import type { SchoolDate } from './school-date'
import type { QuestionName, SchoolQuestions } from './questions'
import type { Status } from './statuses'

/** Decides audit of reads, export and retention. */
export type PersonalData = 'none' | 'ordinary' | 'special'

export type SchoolCollection = {
  config: Omit<CollectionConfig, 'access'>
  rules: AccessRules
  personalData: PersonalData
  /** `school`: every document belongs to one school (the rule). `installation`: it stands above schools. */
  scope?: 'school' | 'installation'
  /** Who may enter the admin panel; only for the collection that signs in. */
  adminRule?: Rule
  /** Who may unlock an account; as `update` when missing. */
  unlockRule?: Rule
}

/**
 * Hooks that a plugin may add to a collection of the kernel: they refuse a write or a sign-in, or note it elsewhere,
 * and never change it.
 */
export type ExtensionHooks = Pick<
  NonNullable<CollectionConfig['hooks']>,
  'beforeChange' | 'beforeDelete' | 'beforeLogin' | 'afterLogin'
>

/** Fields that a plugin adds to a collection of the kernel, and what it asks of every write of a document. */
export type Extension = { collection: CollectionSlug; fields: Field[]; hooks?: ExtensionHooks }

type Parsed<TSchema> = TSchema extends z.ZodType ? z.output<TSchema> : undefined

export type EndpointArgs<TParams, TQuery, TBody> = {
  req: PayloadRequest
  params: Parsed<TParams>
  query: Parsed<TQuery>
  body: Parsed<TBody>
}

/**
 * An endpoint under `/api`. Asked in this order: session (401), standing of the account (403), rule (403), input (400), handler.
 * A rule here answers yes or no; what depends on the document is decided in the operation.
 */
export type SchoolEndpoint = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: `/${string}`
  rule: Rule
  /** Works without a session; the rule still decides. */
  isPublic?: boolean
  /** Open to an account that has to choose a password or add a second factor first. */
  isOpenBeforeDuty?: boolean
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** The body is no JSON: a form with a file in its field `file` (multipart/form-data), or the bytes of a file. */
  takesFile?: 'form' | 'body'
  /** Media types of the answer where it is no JSON and no `format` of the query says so; for the description. */
  produces?: readonly string[]
  summary: Localized
  /** Returns what is sent as JSON, already presented, or a whole Response. */
  handler: (args: EndpointArgs<z.ZodType, z.ZodType, z.ZodType>) => Promise<unknown>
}

/** Types an endpoint by its own schemas, so that a handler sees what was parsed. */
export const defineEndpoint = <
  TParams extends z.ZodType | undefined = undefined,
  TQuery extends z.ZodType | undefined = undefined,
  TBody extends z.ZodType | undefined = undefined,
>(
  endpoint: Omit<SchoolEndpoint, 'params' | 'query' | 'body' | 'handler'> & {
    params?: TParams
    query?: TQuery
    body?: TBody
    handler: (args: EndpointArgs<TParams, TQuery, TBody>) => Promise<unknown>
  },
): SchoolEndpoint => endpoint as SchoolEndpoint

export type NavItem = {
  path: `/${string}`
  label: Localized
  icon: string
  order: number
  rule: Rule
  /** Place in the phone's bottom bar, 1..4; without it the item stands under «Ещё». */
  phone?: number
  /** The heading it stands under; without one it is among the daily sections at the top. */
  section?: NavSection
}

export type PortalView = {
  path: `/${string}`
  /** Import path of a server component, never the component: the configuration must not pull pages in. */
  component: `@/${string}`
  title: Localized
  rule: Rule
  /** The page is served only in development. */
  isDevelopmentOnly?: boolean
}

/** A part of the home page. */
export type HomeSection = { component: `@/${string}`; order: number; rule: Rule }

/**
 * A way from the card of a person or of a class to a page of this plugin, shown among the actions of the card, or
 * from the list of classes of a school year. The page itself decides once more who may open it.
 */
export type PortalLink = {
  on: 'person' | 'class' | 'classes'
  label: Localized
  icon: string
  order: number
  rule: Rule
  /** The address for the card with this id of a person, class or school year; `null` when there is nothing for it or its reader. */
  href: (args: { req: PayloadRequest; id: number }) => Promise<string | null> | string | null
}

export type Portal = {
  nav?: readonly NavItem[]
  views?: readonly PortalView[]
  home?: readonly HomeSection[]
  links?: readonly PortalLink[]
}

export type ReportColumn = { key: string; label: Localized }

/** A table that a person may take away. Rows come one by one, so that a long report needs no memory. */
export type ReportDefinition = {
  slug: string
  title: Localized
  params: z.ZodType
  rule: Rule
  columns: readonly ReportColumn[]
  rows: (args: {
    req: PayloadRequest
    params: never
  }) => AsyncIterable<Record<string, string | number | null>>
}

export const defineReport = <TSchema extends z.ZodType>(
  report: Omit<ReportDefinition, 'params' | 'rows'> & {
    params: TSchema
    rows: (args: {
      req: PayloadRequest
      params: z.output<TSchema>
    }) => AsyncIterable<Record<string, string | number | null>>
  },
): ReportDefinition => report

/** Something a person owes now, seen from the school's own records and never typed by hand. */
export type OwedDuty = {
  key: string
  title: Localized
  href: string
  dueDate: SchoolDate
  isOverdue: boolean
}

export type DutyDefinition = {
  /** The id in duties.json, for example `sub-05`. */
  id: string
  owedBy: readonly Status[]
  /** What the signed-in person owes now; empty when it is done. */
  owed: (args: { req: PayloadRequest }) => Promise<readonly OwedDuty[]>
}

export type SchoolJob = {
  task: TaskConfig<{ input: object; output: object }>
  schedule?: { cron: string; queue: string }
}

/** Handlers run inside the transaction that emitted the event: throwing undoes the save. */
export type EventHandlers = {
  [TName in DomainEventName]?: (args: { req: PayloadRequest; event: DomainEvents[TName] }) => Promise<void>
}

/** Answers to the questions of other plugins (docs/adr/0012); `null` when this plugin has nothing to say. */
export type AnswerHandlers = {
  [TName in QuestionName]?: (args: {
    req: PayloadRequest
    asked: SchoolQuestions[TName]['asked']
  }) => Promise<SchoolQuestions[TName]['answer'] | null>
}

export type SeedContext = {
  payload: Payload
  req: PayloadRequest
  size: 'full' | 'small'
  today: SchoolDate
  /** Local time of the school, `HH:mm`: lessons that have ended by now are recorded. */
  time: string
  makeId: IdFactory
  onProgress: (progress: { step: string; done: number; total: number }) => void
  /** What the seeds before this one made, by plugin slug; `kernel` is the school itself. */
  made: Map<string, unknown>
}

export type SchoolPlugin = {
  slug: string
  /** How the administrator reads of it; the label of its first section when missing. */
  title?: Localized
  /** What it is good for, in a sentence. */
  about?: Localized
  /** Why no school can do without it; with a reason here it cannot be switched off. */
  isRequired?: Localized
  /** Plugins that must be installed; they are composed before this one. */
  requires?: readonly string[]
  collections?: readonly SchoolCollection[]
  extends?: readonly Extension[]
  endpoints?: readonly SchoolEndpoint[]
  portal?: Portal
  /** Import paths of server components above the collections on the first page of `/admin`; each decides for whom. */
  adminDashboard?: readonly `@/${string}`[]
  jobs?: readonly SchoolJob[]
  reports?: readonly ReportDefinition[]
  duties?: readonly DutyDefinition[]
  on?: EventHandlers
  /** What it answers when a plugin that does not require it asks. */
  answers?: AnswerHandlers
  translations?: Record<Locale, Record<string, unknown>>
  seed?: (context: SeedContext) => Promise<unknown>
  /** When a server has opened the database, in each of its processes, before anybody is answered. */
  onStart?: (payload: Payload) => Promise<void>
  /** Switched off: its collections stay, so that migrations hold; everything else is left out. */
  isEnabled?: boolean
}

/** Declares a plugin: a plain value, a table of contents. */
export const defineSchoolPlugin = <const TPlugin extends SchoolPlugin>(plugin: TPlugin): TPlugin => plugin
