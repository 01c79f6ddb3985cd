import type { TFunction } from 'i18next';
import type { TransferItem } from '@shared/domain/transfer';
import { explain } from '@shared/domain/wecom/codes';
import type { Language } from '@shared/domain/language';

/** The texts that the transfers screens draw from. */
export type TransfersT = TFunction<['transfers', 'common']>;

export interface ItemCause {
  readonly text: string;
  readonly fix: string;
  readonly errcode: number | null;
}

type Outcome = Pick<TransferItem, 'errcode' | 'reason'>;

/** Why an item failed or was left out, and what to do: from the vendor's code, or from our own reason. */
export function itemCause({ errcode, reason }: Outcome, language: Language, t: TransfersT): ItemCause | null {
  if (errcode !== null && errcode !== 0) {
    const { meaning, cause, fix } = explain(errcode, language);
    const stop = language === 'en' ? '. ' : '。';
    return { text: cause === '' ? meaning : `${meaning}${stop}${cause}`, fix, errcode };
  }
  if (reason === null) return null;
  return { text: t(`reason.${reason}.text`), fix: t(`reason.${reason}.fix`), errcode: null };
}
