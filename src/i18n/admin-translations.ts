/** Where the admin panel's own Russian says something else than it means. */
export const adminTranslations = {
  ru: { general: { noLabel: '—', searchBy: 'Искать: {{label}}' } },
  en: { general: { noLabel: '—' } },
}
