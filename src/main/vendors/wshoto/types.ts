import type { Day } from '@shared/domain/day';
import type { CallOptions, VendorClient } from '../calls';
import type { Values } from '../values';

/** One tag and day of customer_group_analyze_by_tag_page; values in the order of the dataset `wshotoTags`. */
export interface TagDay {
  readonly tagId: string;
  readonly tagName: string | null;
  readonly day: Day;
  readonly values: Values;
}

export interface TagPage {
  readonly rows: readonly TagDay[];
  /** All rows that match. */
  readonly total: number;
}

export interface WshotoTag {
  readonly tagId: string;
  readonly tagName: string | null;
}

/** One wshoto app (appid and app_secret). Throws `VendorFailure`; only reads, which are repeated after a passing trouble. */
export interface WshotoClient extends VendorClient {
  /** One page of the analysis by tag: at most 89 days, page from 1, 100 rows. Without tags the vendor answers all. */
  tagDays(
    request: {
      readonly tagIds: readonly string[] | null;
      readonly from: Day;
      readonly to: Day;
      readonly page: number;
    },
    options?: CallOptions,
  ): Promise<TagPage>;
  /** Tags of one page of chat/group/list, from 1, 100 groups; `more` says whether there is a next page. */
  groupTags(
    page: number,
    options?: CallOptions,
  ): Promise<{ readonly tags: readonly WshotoTag[]; readonly more: boolean }>;
}

/** Rows of one page (page_size at most 100). */
export const TAG_PAGE = 100;
