import type { Handlers } from '@shared/contract';
import type { JobEngine } from '@main/features/jobs/engine';
import type { SobotDeps } from './deps';
import { createFileHandlers } from './files/handlers';
import { createOrderHandlers } from './orders/handlers';

type SobotHandlers = Pick<Handlers, Extract<keyof Handlers, `${'files' | 'orders'}.${string}`>>;

/** The calls about files and orders of Sobot. */
export function createSobotHandlers(deps: SobotDeps, engine: Pick<JobEngine, 'start'>): SobotHandlers {
  return { ...createFileHandlers(deps, engine), ...createOrderHandlers(deps, engine) };
}
