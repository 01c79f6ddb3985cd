export interface Department {
  readonly id: number;
  readonly name: string;
  readonly nameEn: string;
  readonly parentId: number;
  /** Whether the department lies inside the visible range of the app. */
  readonly visible: boolean;
}

/** Nobody of this department is visible to the app. */
export const HIDDEN_DEPARTMENT = 9;

const ROWS: readonly (readonly [id: number, parentId: number, name: string, nameEn: string])[] = [
  [1, 0, '禾风生活科技有限公司', 'Hefeng Living'],
  [2, 1, '销售中心', 'Sales'],
  [3, 1, '客户成功部', 'Customer Success'],
  [4, 1, '市场部', 'Marketing'],
  [5, 1, '门店运营部', 'Stores'],
  [6, 1, '人力资源部', 'HR'],
  [HIDDEN_DEPARTMENT, 1, '财务部', 'Finance'],
  [21, 2, '华东大区', 'East'],
  [22, 2, '华南大区', 'South'],
  [23, 2, '华北大区', 'North'],
  [24, 2, '西南大区', 'Southwest'],
  [31, 3, '售后组', 'After-sales'],
  [32, 3, '会员组', 'Members'],
  [51, 5, '上海门店', 'Shanghai Stores'],
  [52, 5, '深圳门店', 'Shenzhen Stores'],
  [211, 21, '杭州一组', 'Hangzhou 1'],
  [212, 21, '苏州二组', 'Suzhou 2'],
];

export const DEPARTMENTS: readonly Department[] = ROWS.map(([id, parentId, name, nameEn]) => ({
  id,
  name,
  nameEn,
  parentId,
  visible: id !== HIDDEN_DEPARTMENT,
}));

/** A department and everything below it. */
export function branchOf(id: number): Department[] {
  const top = DEPARTMENTS.filter((department) => department.id === id);
  const below = DEPARTMENTS.filter((department) => department.parentId === id);
  return [...top, ...below.flatMap((department) => branchOf(department.id))];
}
