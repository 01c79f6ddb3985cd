import { MedicineBoxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppError } from '@shared/domain/errors';
import { go } from '../stores/router';
import { useDoctorFor } from './doctorTarget';

/** The way from an error to the doctor of its connection; nothing where the doctor cannot explain it. */
export function DoctorLink({ error }: { error: AppError }) {
  const { t } = useTranslation('doctor');
  const doctor = useDoctorFor(error);
  if (doctor === null) return null;
  return (
    <Button
      size="small"
      icon={<MedicineBoxOutlined aria-hidden="true" />}
      onClick={() => go({ screen: 'connections', doctor })}
    >
      {t('explain')}
    </Button>
  );
}
