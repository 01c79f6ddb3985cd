import type { Connection } from '@shared/contract/connections';
import type { SobotPart } from '@renderer/stores/router';
import { FilesScreen } from './files/FilesScreen';
import { OrdersScreen } from './orders/OrdersScreen';

/** One of the two screens that only Sobot has. */
export function SobotScreen({ connection, part }: { connection: Connection; part: SobotPart }) {
  return part === 'files' ? (
    <FilesScreen connection={connection} />
  ) : (
    <OrdersScreen connection={connection} />
  );
}
