import { useEffect } from 'react';
import { useActiveConnection } from '@renderer/state/AppState';
import { Vault } from './Vault';
import { enterVault, useVaultState } from './vaultState';

/** The join ways of the active connection: their only register. */
export function JoinWaysScreen() {
  const connection = useActiveConnection();
  const entered = useVaultState((state) => state.connectionId);
  const id = connection?.id;
  useEffect(() => {
    if (id !== undefined) enterVault(id);
  }, [id]);
  return connection !== null && entered === id ? <Vault key={id} connection={connection} /> : null;
}
