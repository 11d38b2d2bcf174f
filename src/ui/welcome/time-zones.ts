import type { Locale } from '@/core/locale'

/** The time zones of Russia under the names of cities, west to east. */
const ZONES: readonly { value: string; offset: string; ru: string; en: string }[] = [
  { value: 'Europe/Kaliningrad', offset: '+2', ru: 'Калининград', en: 'Kaliningrad' },
  { value: 'Europe/Moscow', offset: '+3', ru: 'Москва', en: 'Moscow' },
  { value: 'Europe/Samara', offset: '+4', ru: 'Самара', en: 'Samara' },
  { value: 'Asia/Yekaterinburg', offset: '+5', ru: 'Екатеринбург', en: 'Yekaterinburg' },
  { value: 'Asia/Omsk', offset: '+6', ru: 'Омск', en: 'Omsk' },
  { value: 'Asia/Krasnoyarsk', offset: '+7', ru: 'Красноярск', en: 'Krasnoyarsk' },
  { value: 'Asia/Irkutsk', offset: '+8', ru: 'Иркутск', en: 'Irkutsk' },
  { value: 'Asia/Yakutsk', offset: '+9', ru: 'Якутск', en: 'Yakutsk' },
  { value: 'Asia/Vladivostok', offset: '+10', ru: 'Владивосток', en: 'Vladivostok' },
  { value: 'Asia/Magadan', offset: '+11', ru: 'Магадан', en: 'Magadan' },
  { value: 'Asia/Kamchatka', offset: '+12', ru: 'Камчатка', en: 'Kamchatka' },
]

export const DEFAULT_TIME_ZONE = 'Europe/Samara'

/** As choices of a list: «Самара (UTC+4)». */
export const timeZoneOptions = (locale: Locale): { value: string; label: string }[] =>
  ZONES.map((zone) => ({ value: zone.value, label: `${zone[locale]} (UTC${zone.offset})` }))
