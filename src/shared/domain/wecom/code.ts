import type { VendorCode } from '../vendor-code';

/** One answer code of the global table (D:90313). */
export type WecomCode = VendorCode<number>;
