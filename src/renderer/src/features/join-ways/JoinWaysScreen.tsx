import { useActiveConnection } from '@renderer/state/AppState';
import { Vault } from './Vault';

/** The join ways of the active connection: their only register. */
export function JoinWaysScreen() {
  const connection = useActiveConnection();
  return connection === null ? null : <Vault key={connection.id} connection={connection} />;
}
