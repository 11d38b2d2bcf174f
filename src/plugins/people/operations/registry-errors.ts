import { defineError } from '@/core/errors'

export const possibleDuplicate = defineError({
  code: 'possible-duplicate',
  status: 409,
  message: {
    ru: () =>
      'Похоже, этот человек уже есть. Откройте найденную карточку или подтвердите, что это другой человек.',
    en: () =>
      'This person seems to be here already. Open the card that was found, or confirm that this is somebody else.',
  },
})

export const changedMeanwhile = defineError({
  code: 'changed-meanwhile',
  status: 409,
  message: {
    ru: () => 'Пока вы правили, эти поля изменил кто-то другой. Сравните и решите, что оставить.',
    en: () => 'Somebody else changed these fields while you were editing. Compare and decide what stays.',
  },
})

export const fileNumberTaken = defineError<{ number: string }>({
  code: 'file-number-taken',
  status: 409,
  message: {
    ru: ({ number }) => `Номер ${number} уже занят другим личным делом.`,
    en: ({ number }) => `The number ${number} belongs to another personal file.`,
  },
})

export const tieExists = defineError({
  code: 'tie-exists',
  status: 409,
  message: {
    ru: () => 'Эти двое уже связаны с этого дня.',
    en: () => 'These two are tied since that day already.',
  },
})

export const mergeRefused = defineError({
  code: 'merge-refused',
  status: 409,
  message: {
    ru: () => 'Объединить пока нельзя: сначала разберите перечисленное.',
    en: () => 'They cannot be merged yet: settle what is listed first.',
  },
})

export const mergeOfOne = defineError({
  code: 'merge-of-one',
  status: 400,
  message: {
    ru: () => 'Выберите две разные карточки.',
    en: () => 'Choose two different cards.',
  },
})

export const cannotUndoMerge = defineError({
  code: 'cannot-undo-merge',
  status: 409,
  message: {
    ru: () =>
      'Это объединение уже отменено или после него карточки изменились так, что разъединить их нельзя.',
    en: () => 'This merge was undone already, or the cards have changed since so that they cannot be parted.',
  },
})
