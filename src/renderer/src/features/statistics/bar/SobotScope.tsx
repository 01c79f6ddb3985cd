import { ReloadOutlined } from '@ant-design/icons';
import { Button, Select, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Connection } from '@shared/contract/connections';
import type { Dataset } from '@shared/domain/datasets/dataset';
import { useErrorToast } from '@renderer/components/useErrorToast';
import { dateTime } from '@renderer/lib/format';
import { useCall } from '@renderer/lib/useCall';
import { useQuery } from '@renderer/lib/useQuery';
import { changeView } from '../explorer/explorerState';
import type { View } from '../explorer/view';
import { nameOf } from '../words';
import styles from './bar.module.css';

const TOPICS = ['statistics.changed', 'sobot.changed'] as const;
const MOST = 100;

interface Named {
  readonly key: string;
  readonly name: string | null;
}

interface PickProps {
  readonly label: string;
  readonly all: string;
  readonly value: readonly string[];
  readonly from: readonly Named[];
  readonly onChange: (keys: string[]) => void;
}

function Pick({ label, all, value, from, onChange }: PickProps) {
  const { t } = useTranslation('statistics');
  return (
    <Select<string[]>
      className={styles['narrow'] ?? ''}
      mode="multiple"
      allowClear
      maxCount={MOST}
      maxTagCount="responsive"
      aria-label={label}
      placeholder={all}
      value={[...value]}
      optionFilterProp="label"
      popupMatchSelectWidth={280}
      notFoundContent={<div className={styles['none']}>{t('scope.none')}</div>}
      options={from.map((each) => ({ value: each.key, label: nameOf(each) }))}
      onChange={onChange}
    />
  );
}

interface Props {
  readonly connection: Connection;
  readonly definition: Dataset;
  readonly view: View;
}

/** What a question to Sobot is narrowed to: skill groups and agents, as last read, with the way to read them again. */
export function SobotScope({ connection, definition, view }: Props) {
  const { t } = useTranslation('statistics');
  const { data, refetch } = useQuery(
    'statistics.sobotPeople',
    [{ connectionId: connection.id, refresh: false }],
    { topics: TOPICS },
  );
  const renew = useCall('statistics.sobotPeople');
  useErrorToast(renew.error);
  const groups = view.skillGroups;
  const agents = (data?.agents ?? []).filter(
    (agent) => groups.length === 0 || agent.groups.some((group) => groups.includes(group)),
  );
  const refresh = async (): Promise<void> => {
    if (await renew.attempt({ connectionId: connection.id, refresh: true })) refetch();
  };
  const readAt = data?.readAt ?? null;
  return (
    <>
      {definition.filters.includes('skillGroup') && (
        <Pick
          label={t('scope.skillGroups')}
          all={t('scope.allSkillGroups')}
          value={groups}
          from={data?.skillGroups ?? []}
          onChange={(skillGroups) => changeView({ skillGroups })}
        />
      )}
      {definition.filters.includes('agent') && (
        <Pick
          label={t('scope.agents')}
          all={t('scope.allAgents')}
          value={view.agents}
          from={agents}
          onChange={(chosen) => changeView({ agents: chosen })}
        />
      )}
      <Tooltip title={readAt === null ? t('scope.neverRead') : t('scope.readAt', { time: dateTime(readAt) })}>
        <Button
          icon={<ReloadOutlined aria-hidden="true" />}
          aria-label={t('scope.refresh')}
          loading={renew.busy}
          onClick={() => void refresh()}
        />
      </Tooltip>
    </>
  );
}
