export { searchText } from './search-text'
export { sortKey } from './sort-key'
