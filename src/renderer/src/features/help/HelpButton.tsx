import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { HELP_SHORTCUT } from '@renderer/commands/all';
import { ariaKeys, keyText } from '@renderer/commands/keys';
import { closeHelp, showHelp, useHelp } from '@renderer/stores/help';

/** Opens the help of what is on the screen, and closes it. */
export function HelpButton() {
  const { t } = useTranslation(['help', 'frame']);
  const open = useHelp((help) => help.open);
  return (
    <Tooltip title={t('frame:shortcut', { name: t('open'), key: keyText(HELP_SHORTCUT) })}>
      <Button
        type="text"
        aria-label={t('open')}
        aria-expanded={open}
        aria-keyshortcuts={ariaKeys(HELP_SHORTCUT)}
        icon={<QuestionCircleOutlined aria-hidden="true" />}
        onClick={() => (open ? closeHelp() : showHelp())}
      />
    </Tooltip>
  );
}
