import { checkBaseUrl, checkProxy } from '@shared/domain/addresses';
import { CONNECTION_NAME_LIMIT, CORP_ID, SECRET } from '@shared/domain/connection-fields';
import type { AddressReason, Reason } from '@shared/domain/reasons';
import { type SecretUse, wantsOtherSecret } from '@shared/domain/secret-address';
import type { ConnectionDraft } from './draft';

export type FieldProblem =
  | { readonly field: 'name' | 'corpId'; readonly reason?: undefined }
  | { readonly field: 'secret'; readonly reason?: Reason }
  | { readonly field: 'baseUrl' | 'proxyUrl'; readonly reason: AddressReason };

/**
 * What is wrong with one field of the draft, or null. The rules are those of the contract and of main,
 * so that the form refuses nothing that main would take, and the other way round.
 * @param stored what a stored secret was entered as and for, or null when none is stored
 */
export function fieldProblem(
  field: FieldProblem['field'],
  draft: ConnectionDraft,
  stored: SecretUse | null,
): FieldProblem | null {
  switch (field) {
    case 'name': {
      const { length } = draft.name.trim();
      return length > 0 && length <= CONNECTION_NAME_LIMIT ? null : { field };
    }
    case 'corpId':
      return CORP_ID.test(draft.corpId.trim()) ? null : { field };
    case 'secret': {
      const typed = draft.secret.trim();
      if (typed !== '' || stored === null) return SECRET.test(typed) ? null : { field };
      const reason = wantsOtherSecret(stored, draft);
      return reason === null ? null : { field, reason };
    }
    case 'baseUrl': {
      const checked = checkBaseUrl(draft.baseUrl);
      return checked.ok ? null : { field, reason: checked.reason };
    }
    case 'proxyUrl': {
      const checked = checkProxy(draft.proxyUrl);
      return checked.ok ? null : { field, reason: checked.reason };
    }
  }
}
