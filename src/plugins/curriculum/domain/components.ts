/** Parts of a curriculum: mandatory, formed by the participants of education, extracurricular. */
export const COMPONENTS = ['mandatory', 'formed', 'extracurricular'] as const
export type Component = (typeof COMPONENTS)[number]

/** Whether the hours of a part count towards the sanitary limit of lessons a week. */
export const isLessons = (component: Component): boolean => component !== 'extracurricular'
