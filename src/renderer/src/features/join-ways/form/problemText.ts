import {
  BASE_ID_LIMIT,
  BASE_NAME_LIMIT,
  JOIN_WAY_GROUPS,
  REMARK_LIMIT,
  STATE_LIMIT,
  type JoinWayField,
  type JoinWayProblem,
} from '@shared/domain/join-way-rules';
import type { JoinWaysT } from '../words';

/** What is wrong with a field, in words; undefined when nothing is. */
export function problemText(
  field: JoinWayField,
  problem: JoinWayProblem | undefined,
  t: JoinWaysT,
): string | undefined {
  switch (problem) {
    case undefined:
      return undefined;
    case 'tooLong':
      if (field === 'remark') return t('form.problem.remark', { most: REMARK_LIMIT });
      if (field === 'state') return t('form.problem.state', { most: STATE_LIMIT });
      return t('form.problem.baseName', { most: BASE_NAME_LIMIT });
    case 'notNumber':
      return t('form.problem.baseId', { most: BASE_ID_LIMIT });
    case 'tooMany':
      return t('form.problem.tooMany', { most: JOIN_WAY_GROUPS });
    case 'noGroups':
    case 'repeated':
    case 'onlyAuto':
      return t(`form.problem.${problem}`);
  }
}
