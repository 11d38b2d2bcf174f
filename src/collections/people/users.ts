import type { CollectionBeforeValidateHook, FieldAccess, PayloadRequest } from 'payload'

import { isAdminPerson } from '@/access/admin-people'
import { all, any, nobody } from '@/access/algebra'
import { hasStatus } from '@/access/has-status'
import { isSelf } from '@/access/own-records'
import { chosenSchool } from '@/core/chosen-school'
import { LOCALES } from '@/core/locale'
import type { SchoolCollection } from '@/core/plugin'
import { STATUS_LABELS, STATUSES, type Status } from '@/core/statuses'
import { env } from '@/env'
import { isHttps } from '@/env/is-https'

import { relation } from '../fields/relation'
import { GROUPS } from '../groups'
import { stopAtThePassword } from './confirm-password'
import { closeDemo } from './demo-accounts'
import { askForNewPassword, askToSignInAgain, guardAccount } from './guard-accounts'
import { requireGoodPassword, requireGoodReset } from './password-rules'
import { endOldSession, forgetIdle, keepTokenToTheCookie, SESSION_HOURS } from './sessions'
import { logLetter, noteTry } from './sign-in-log'

/** Failed sign-ins before an account is locked, and for how long. */
export const LOGIN_ATTEMPTS = 7
export const LOCK_MINUTES = 10
const HOUR = 3600

const office = hasStatus('administrator', 'secretary')

const officeField: FieldAccess = async ({ req }) =>
  Boolean(req.user) && (await office({ req, user: req.user })) === true
/** What decides rights is set by the server alone, or by an administrator; see docs/adr/0004-who-sets-statuses.md. */
const administratorField: FieldAccess = async ({ req }) =>
  Boolean(req.user) && (await hasStatus('administrator')({ req, user: req.user })) === true
const nobodyField: FieldAccess = () => false

const fillDefaults: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const school = chosenSchool(req)
  const chosen = (data as { schools?: unknown[] | null }).schools ?? []
  return chosen.length > 0 || !school ? data : { ...data, schools: [{ school }] }
}

/** Accounts. Names and contacts stand in `people`; a student needs no e-mail. */
export const users: SchoolCollection = {
  personalData: 'ordinary',
  scope: 'installation',
  adminRule: isAdminPerson,
  unlockRule: office,
  rules: {
    create: office,
    read: any(hasStatus('administrator', 'principal', 'deputy', 'secretary'), isSelf),
    // Nobody edits the own account here: that would let anyone take another's name. The portal changes what is one's own.
    update: office,
    delete: all(hasStatus('administrator'), nobody),
    readVersions: nobody,
  },
  config: {
    slug: 'users',
    labels: {
      singular: { ru: 'Учётная запись', en: 'Account' },
      plural: { ru: 'Учётные записи', en: 'Accounts' },
    },
    auth: {
      loginWithUsername: { allowEmailLogin: true, requireEmail: false, requireUsername: true },
      maxLoginAttempts: LOGIN_ATTEMPTS,
      lockTime: LOCK_MINUTES * 60 * 1000,
      tokenExpiration: SESSION_HOURS * HOUR,
      useSessions: true,
      cookies: { sameSite: 'Lax', secure: isHttps(env) },
    },
    admin: {
      group: GROUPS.people,
      useAsTitle: 'username',
      defaultColumns: ['username', 'person', 'statuses', 'updatedAt'],
      listSearchableFields: ['username', 'email'],
    },
    hooks: {
      beforeOperation: [noteTry, requireGoodReset],
      afterForgotPassword: [logLetter],
      beforeValidate: [guardAccount, askToSignInAgain, requireGoodPassword, fillDefaults],
      beforeChange: [askForNewPassword],
      beforeLogin: [stopAtThePassword, closeDemo],
      afterRead: [forgetIdle],
      afterMe: [keepTokenToTheCookie],
      refresh: [endOldSession],
    },
    fields: [
      {
        name: 'statuses',
        type: 'select',
        hasMany: true,
        required: true,
        saveToJWT: false,
        access: { create: officeField, update: administratorField },
        label: { ru: 'Статусы', en: 'Statuses' },
        options: STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
        validate: (value, { previousValue, req }) => {
          const statuses = (value ?? []) as Status[]
          if (statuses.length === 0)
            return req.i18n?.language === 'en' ? 'Choose at least one' : 'Выберите хотя бы один'
          if (!statuses.every((status) => STATUSES.includes(status)))
            return req.i18n?.language === 'en' ? 'There is no such status' : 'Такого статуса нет'
          // Whoever saves something else of an account grants nothing.
          if (String(previousValue ?? '') === String(statuses)) return true
          return mayGrant(statuses, req.user) || DENIED[req.i18n?.language === 'en' ? 'en' : 'ru']
        },
      },
      {
        ...relation({ name: 'person', to: 'people', label: { ru: 'Человек', en: 'Person' } }),
        // Whose children, classes and journals an account sees hangs on it: nobody chooses it for oneself.
        access: { create: officeField, update: officeField },
        // Accounts stand above schools, so that the wall has to be named here.
        filterOptions: ({ req }: { req: PayloadRequest }) => {
          const school = chosenSchool(req)
          return school ? { school: { equals: school } } : true
        },
      },
      {
        name: 'locale',
        type: 'select',
        defaultValue: 'ru',
        label: { ru: 'Язык', en: 'Language' },
        options: LOCALES.map((value) => ({ value, label: value === 'ru' ? 'Русский' : 'English' })),
      },
      {
        name: 'theme',
        type: 'select',
        defaultValue: 'auto',
        label: { ru: 'Оформление', en: 'Theme' },
        options: [
          { value: 'auto', label: { ru: 'Как в системе', en: 'As the system' } },
          { value: 'light', label: { ru: 'Светлое', en: 'Light' } },
          { value: 'dark', label: { ru: 'Тёмное', en: 'Dark' } },
        ],
      },
      {
        name: 'mustChangePassword',
        type: 'checkbox',
        defaultValue: false,
        access: { create: officeField, update: officeField },
        label: { ru: 'Сменить пароль при входе', en: 'Change the password at the next sign-in' },
      },
      {
        name: 'hasSecondFactor',
        type: 'checkbox',
        defaultValue: false,
        // Kept by the server beside the factors themselves, which nobody reads.
        access: { create: nobodyField, update: nobodyField },
        admin: { readOnly: true },
        label: { ru: 'Есть второй шаг входа', en: 'Has a second factor' },
      },
      {
        name: 'isDemo',
        type: 'checkbox',
        defaultValue: false,
        access: { create: nobodyField, update: nobodyField },
        admin: { condition: () => false },
        label: { ru: 'Демонстрационная', en: 'Demo account' },
      },
      {
        name: 'schools',
        type: 'array',
        label: { ru: 'Школы', en: 'Schools' },
        access: { create: nobodyField, update: nobodyField },
        admin: { condition: () => false },
        fields: [
          relation({ name: 'school', to: 'schools', required: true, label: { ru: 'Школа', en: 'School' } }),
        ],
      },
    ],
  },
}

const DENIED = {
  ru: 'Этот статус может назначить только администратор',
  en: 'Only an administrator can give this status',
}

/** A secretary may open accounts for everybody but those who govern the system. */
const mayGrant = (statuses: readonly Status[], user: { statuses?: Status[] } | null): boolean =>
  !user ||
  Boolean(user.statuses?.includes('administrator')) ||
  !statuses.some((status) => ['administrator', 'principal', 'deputy'].includes(status))
