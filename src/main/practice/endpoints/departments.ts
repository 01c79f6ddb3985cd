import { Refusal } from '../codes';
import { branchOf, DEPARTMENTS, type Department } from '../world/departments';
import type { Call, Endpoint } from './endpoint';

const ORDER_STEP = 100;

/** @throws Refusal 60123 for no department, 60011 for one outside the visible range. */
export function visibleDepartment(text: string): Department {
  const department = DEPARTMENTS.find(({ id }) => String(id) === text);
  if (department === undefined) throw new Refusal(60123);
  if (!department.visible) throw new Refusal(60011);
  return department;
}

/** The branch that `id` names, or the whole visible tree. */
function asked({ query }: Call): Department[] {
  const id = query.get('id') ?? '';
  const branch = id === '' ? [...DEPARTMENTS] : branchOf(visibleDepartment(id).id);
  return branch.filter(({ visible }) => visible);
}

const order = (department: Department): number => 10_000 - DEPARTMENTS.indexOf(department) * ORDER_STEP;

function described(department: Department): Record<string, unknown> {
  const { id, name, nameEn, parentId } = department;
  return { id, name, name_en: nameEn, department_leader: [], parentid: parentId, order: order(department) };
}

export const DEPARTMENT_ENDPOINTS: readonly Endpoint[] = [
  /** D:90208 */
  { api: 'department/list', method: 'GET', handle: (call) => ({ department: asked(call).map(described) }) },
  /** D:95350: ids only. */
  {
    api: 'department/simplelist',
    method: 'GET',
    handle: (call) => ({
      department_id: asked(call).map((department) => ({
        id: department.id,
        parentid: department.parentId,
        order: order(department),
      })),
    }),
  },
  /** D:95351 */
  {
    api: 'department/get',
    method: 'GET',
    handle({ query }) {
      const id = query.get('id') ?? '';
      if (id === '') throw new Refusal(40063);
      return { department: described(visibleDepartment(id)) };
    },
  },
];
