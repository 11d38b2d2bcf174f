/** The kinds of events that a school begins with; it changes them as it likes. */
export const EVENT_KIND_PLAN = [
  'Классный час',
  'Экскурсия',
  'Праздник',
  'Родительское собрание',
  'Соревнование',
  'Беседа, инструктаж',
  'Театр, музей, кино',
  'Поход',
  'Субботник, добровольчество',
  'Конкурс, выставка',
  'Другое',
] as const
