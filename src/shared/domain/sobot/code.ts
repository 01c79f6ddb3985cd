import type { VendorCode } from '../vendor-code';

/** One ret_code of Sobot: six digits, of which the first may be zeros; `000000` is a success. */
export type SobotCode = VendorCode<string>;
