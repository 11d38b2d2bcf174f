import type { Locale } from '@/core/locale'

export type KitPartProps = { locale: Locale; theme: 'light' | 'dark' }
