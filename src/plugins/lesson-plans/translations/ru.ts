export const ru = {
  nav: 'Тематические планы',
}
