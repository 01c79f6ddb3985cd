import { deskErrorsEn } from './errors-desk.en';
import { deskErrorsZhCN } from './errors-desk.zh-CN';
import { fileErrorsEn } from './errors-files.en';
import { fileErrorsZhCN } from './errors-files.zh-CN';
import { statisticsErrorsEn } from './errors-statistics.en';
import { statisticsErrorsZhCN } from './errors-statistics.zh-CN';
import { errorsStoreEn } from './errors-store.en';
import { errorsStoreZhCN } from './errors-store.zh-CN';
import { vaultErrorsEn } from './errors-vault.en';
import { vaultErrorsZhCN } from './errors-vault.zh-CN';
import { vendorErrorsEn } from './errors-vendors.en';
import { vendorErrorsZhCN } from './errors-vendors.zh-CN';
import { workErrorsEn } from './errors-work.en';
import { workErrorsZhCN } from './errors-work.zh-CN';
import { errorsEn } from './errors.en';
import { errorsZhCN } from './errors.zh-CN';
import type { Language } from '@shared/domain/language';

/** The sentence of every reason (src/shared/domain/reasons.ts); `{{name}}` stands for a value of the error. */
export const reasonSentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    ...errorsZhCN,
    ...vendorErrorsZhCN,
    ...workErrorsZhCN,
    ...errorsStoreZhCN,
    ...fileErrorsZhCN,
    ...statisticsErrorsZhCN,
    ...vaultErrorsZhCN,
    ...deskErrorsZhCN,
  },
  en: {
    ...errorsEn,
    ...vendorErrorsEn,
    ...workErrorsEn,
    ...errorsStoreEn,
    ...fileErrorsEn,
    ...statisticsErrorsEn,
    ...vaultErrorsEn,
    ...deskErrorsEn,
  },
};
