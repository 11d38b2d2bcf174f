export const ru = {
  title: 'Название плагина',
  emptyTitle: 'Впереди ничего нет',
  emptyLead: 'Здесь появится то, что запланировано.',
}
