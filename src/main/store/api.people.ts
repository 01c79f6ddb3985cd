import type { PersonPlan, PersonRow } from '@shared/contract/people';

export interface AliasCounts {
  readonly set: number;
  readonly unchanged: number;
  /** Userids that nobody ever had. */
  readonly unknown: readonly string[];
}

/** The screen of people. */
export interface PeopleApi {
  /** Everybody ever seen who matches, most groups first. */
  listPeople(connectionId: string, text: string): Promise<PersonRow[]>;
  /** The userids of those who share their name with somebody. */
  namesakes(connectionId: string): Promise<string[]>;
  /** The plans in which somebody gives or takes groups, newest first; drafts left out. */
  plansOfPerson(connectionId: string, userid: string): Promise<PersonPlan[]>;
  /** Sets aliases, or removes them with an empty text. With `strangers` unknown userids become people. */
  setAliases(
    connectionId: string,
    aliases: readonly { readonly userid: string; readonly alias: string }[],
    strangers: boolean,
    at: number,
  ): Promise<AliasCounts>;
}
