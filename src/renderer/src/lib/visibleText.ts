export { visibleText } from '@shared/domain/visible-text';
