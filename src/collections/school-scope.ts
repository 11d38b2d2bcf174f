import { multiTenantPlugin } from '@payloadcms/plugin-multi-tenant'
import type { CollectionSlug, Plugin } from 'payload'

import { chosenSchool } from '@/core/chosen-school'

/** Puts every school-scoped collection behind the wall of its school. */
export const schoolScope = (slugs: readonly string[]): Plugin =>
  multiTenantPlugin({
    tenantsSlug: 'schools',
    tenantField: {
      name: 'school',
      label: { ru: 'Школа', en: 'School' },
      defaultValue: ({ req }) => chosenSchool(req),
    },
    tenantsArrayField: {
      includeDefaultField: false,
      arrayFieldName: 'schools',
      arrayTenantFieldName: 'school',
    },
    collections: Object.fromEntries(slugs.map((slug) => [slug as CollectionSlug, {}])),
    // A school is never deleted with everything in it by one click: that is an operation of the region.
    cleanupAfterTenantDelete: false,
    userHasAccessToAllTenants: () => false,
    i18n: {
      translations: {
        ru: { 'nav-tenantSelector-label': 'Школа', 'field-assignedTenant-label': 'Школа' },
        en: { 'nav-tenantSelector-label': 'School', 'field-assignedTenant-label': 'School' },
      },
    },
  })
