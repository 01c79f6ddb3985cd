import { connectionFields } from '@shared/contract/connections';
import { checkBaseUrl, checkProxy } from '@shared/domain/addresses';
import type { AddressReason } from '@shared/domain/reasons';
import type { ConnectionDraft } from './draft';

export type FieldProblem =
  | { readonly field: 'name' | 'corpId' | 'secret'; readonly reason?: undefined }
  | { readonly field: 'baseUrl' | 'proxyUrl'; readonly reason: AddressReason };

const SECRET = /^\S{1,512}$/;

/**
 * What is wrong with one field of the draft, or null. The rules are those of the contract and of main,
 * so that the form refuses nothing that main would take, and the other way round.
 */
export function fieldProblem(
  field: FieldProblem['field'],
  draft: ConnectionDraft,
  secretStored: boolean,
): FieldProblem | null {
  switch (field) {
    case 'name':
    case 'corpId':
      return connectionFields.shape[field].safeParse(draft[field]).success ? null : { field };
    case 'secret': {
      const typed = draft.secret.trim();
      return (typed === '' && secretStored) || SECRET.test(typed) ? null : { field };
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
