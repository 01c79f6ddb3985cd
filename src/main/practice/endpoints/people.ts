import { Refusal } from '../codes';
import { visibleDepartment } from './departments';
import type { Endpoint } from './endpoint';
import { checkUserid, optionalText, wholeNumber } from './fields';

const LEFT_THE_COMPANY = 5;

/** Everyone in range who has customer contact and is in service, in one answer (D:92571). */
const followUsers: Endpoint = {
  api: 'externalcontact/get_follow_user_list',
  method: 'GET',
  handle: ({ workspace: { state } }) => ({
    follow_user: state.people
      .filter((person, index) => person.customerContact && person.visible && !state.hasLeft(index))
      .map(({ userid }) => userid),
  }),
};

/** One member (D:90196). A leaver and somebody out of range look the same: 60111. */
const user: Endpoint = {
  api: 'user/get',
  method: 'GET',
  handle({ workspace: { state, settings }, query }) {
    const userid = query.get('userid') ?? '';
    if (userid === '') throw new Refusal(41009);
    checkUserid(userid);
    const index = state.find(userid);
    if (index === null || !state.person(index).visible) throw new Refusal(60111);
    const left = state.hasLeft(index);
    if (left && settings.leaverLookup === 'missing') throw new Refusal(60111);
    const person = state.person(index);
    return {
      userid: person.userid,
      name: person.name,
      department: person.departments,
      order: person.departments.map(() => 0),
      position: '',
      is_leader_in_dept: person.departments.map(() => 0),
      direct_leader: [],
      alias: '',
      main_department: person.departments[0] ?? 1,
      status: left ? LEFT_THE_COMPANY : person.status,
      external_position: '',
    };
  },
};

/** The members of one department, without those of the departments below it (D:90200). */
const simpleList: Endpoint = {
  api: 'user/simplelist',
  method: 'GET',
  handle({ workspace: { state }, query }) {
    const id = query.get('department_id') ?? '';
    if (id === '') throw new Refusal(40063);
    const department = visibleDepartment(id);
    return {
      userlist: state.people.flatMap(({ userid, name, departments, visible }, index) =>
        visible && departments.includes(department.id) && !state.hasLeft(index)
          ? [{ userid, name, department: departments }]
          : [],
      ),
    };
  },
};

const UNASSIGNED_QUERY = 'get_unassigned_list';
const LARGEST_PAGE = 1000;

/** Customers whose member left, a row each (D:92124). Leavers without customers are not in it, whatever groups they own. */
const unassigned: Endpoint = {
  api: 'externalcontact/get_unassigned_list',
  method: 'POST',
  handle({ workspace: { state, cursors, world }, body }) {
    const size =
      body['page_size'] === undefined ? LARGEST_PAGE : wholeNumber(body['page_size'], 1, LARGEST_PAGE);
    const start = cursors.read(UNASSIGNED_QUERY, optionalText(body['cursor']));
    const info: unknown[] = [];
    let passed = 0;
    for (const [index, leftAt] of state.leftAt) {
      const { userid, customers, visible } = state.person(index);
      if (!visible) continue;
      for (let place = Math.max(0, start - passed); place < customers && info.length < size; place += 1) {
        const customer = world.ids.external(-1 - index * 100_000 - place, true);
        info.push({ handover_userid: userid, external_userid: customer, dimission_time: leftAt });
      }
      passed += customers;
    }
    const end = start + info.length;
    return {
      info,
      is_last: end >= passed,
      next_cursor: end >= passed ? '' : cursors.write(UNASSIGNED_QUERY, end),
    };
  },
};

export const PEOPLE_ENDPOINTS: readonly Endpoint[] = [followUsers, user, simpleList, unassigned];
