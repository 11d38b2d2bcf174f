import { defineError } from '@/core/errors'

export const changedMeanwhile = defineError({
  code: 'plan-changed',
  status: 409,
  message: {
    ru: () =>
      'Пока страница была открыта, план изменили в другом окне или другой человек. Ничего не сохранено, введённое осталось на странице.',
    en: () =>
      'The plan was changed meanwhile in another window or by somebody else. Nothing was saved; what you typed is still on the page.',
  },
})

export const notYourPlan = defineError({
  code: 'not-your-plan',
  status: 403,
  message: {
    ru: () => 'Этот план пишет другой человек. Сделайте себе копию и меняйте её.',
    en: () => 'Somebody else writes this plan. Make a copy of your own and change that.',
  },
})

export const planClosed = defineError({
  code: 'plan-closed',
  status: 409,
  message: {
    ru: () =>
      'План отправлен на утверждение или утверждён: менять его нельзя. Отзовите его или сделайте копию.',
    en: () => 'The plan is submitted or approved and cannot be changed. Withdraw it, or make a copy.',
  },
})

export const wrongState = defineError({
  code: 'wrong-plan-state',
  status: 409,
  message: {
    ru: () => 'План уже в другом состоянии. Обновите страницу.',
    en: () => 'The plan is in another state already. Reload the page.',
  },
})

export const planEmpty = defineError({
  code: 'plan-empty',
  status: 409,
  message: {
    ru: () => 'В плане нет ни одной темы. Добавьте темы и отправьте снова.',
    en: () => 'The plan has no topics. Add some and submit again.',
  },
})

export const remarksOpen = defineError<{ count: number }>({
  code: 'remarks-open',
  status: 409,
  message: {
    ru: ({ count }) => `Ответьте на замечания, осталось: ${count}. Затем отправьте план снова.`,
    en: ({ count }) => `Answer the remarks first, ${count} left. Then submit the plan again.`,
  },
})

export const returnedInSilence = defineError({
  code: 'returned-in-silence',
  status: 422,
  message: {
    ru: () => 'Напишите, что исправить: без замечания план не возвращают.',
    en: () => 'Write what to mend: a plan is not returned without a remark.',
  },
})

export const planInUse = defineError<{ count: number }>({
  code: 'plan-in-use',
  status: 409,
  message: {
    ru: ({ count }) =>
      `По этому плану уже учат, нагрузок: ${count}. Сначала назначьте им другой план, затем удалите этот.`,
    en: ({ count }) =>
      `Workloads are taught by this plan: ${count}. Give them another plan first, then remove this one.`,
  },
})

export const noStaffCard = defineError({
  code: 'no-staff-card',
  status: 422,
  message: {
    ru: () => 'План пишет сотрудник школы, а у вашей учётной записи нет карточки сотрудника.',
    en: () => 'A plan is written by a member of staff, and your account has no staff card.',
  },
})
