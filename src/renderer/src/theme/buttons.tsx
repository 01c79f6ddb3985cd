import { LoadingOutlined } from '@ant-design/icons';
import type { ButtonConfig } from 'antd/es/config-provider/context';

/**
 * How all buttons are set up. The sign of waiting stays out of their names: a button is called the same while it
 * works.
 */
export const BUTTONS: ButtonConfig = {
  autoInsertSpace: false,
  loadingIcon: <LoadingOutlined aria-hidden="true" />,
};
