export const ru = {
  search: {
    student: (className: string) => `ученик, ${className}`,
    guardian: 'родитель',
    class: (name: string) => `${name} класс`,
  },
} as const
