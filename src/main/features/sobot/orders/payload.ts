import { z } from 'zod';

/** The orders of one push, as the store numbers them. */
export const ordersPayload = z.object({ orderIds: z.array(z.number().int()) });
export type OrdersPayload = z.infer<typeof ordersPayload>;
