/** The parts of a workbook that are the same in every file but for the names of its sheets (ECMA-376). */

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = 'http://schemas.openxmlformats.org';
const MAIN = `${FORMATS}/spreadsheetml/2006/main`;
const RELATIONS = `${FORMATS}/officeDocument/2006/relationships`;
const PACKAGE = `${FORMATS}/package/2006`;
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Indexes into the formats of cells below. */
export const STYLE = { plain: 0, bold: 1, time: 2, day: 3, percent: 4, duration: 5, decimal: 6 } as const;

/** Longest text of a cell, in UTF-16 units. */
const CELL_TEXT = 32_767;
/** What XML 1.0 cannot hold, whichever way it is written; tab and line feed it can. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text inside an element: as it is, but for what XML or a spreadsheet would take for something else. */
export function xmlText(text: string): string {
  return (
    text
      .slice(0, CELL_TEXT)
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(FORBIDDEN, '')
      .replaceAll(/\p{Surrogate}/gu, '\uFFFD')
      // Spreadsheets read _x0041_ as an escaped A; escaping its underscore keeps the text as it is.
      .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}

/** Longest name of a sheet. */
const SHEET_NAME = 31;

/** The name of a sheet that goes on where others of the same table are full: `Groups`, `Groups (2)`, … */
export function sheetName(table: string, number: number): string {
  if (number === 1) return table;
  const suffix = ` (${number})`;
  return table.slice(0, SHEET_NAME - suffix.length) + suffix;
}

/** Names as spreadsheets allow them: at most 31 characters, without \ / ? * [ ] : and each only once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const clean = name
      .replaceAll(/[\\/?*[\]:\u0000-\u001F]/g, ' ')
      .replaceAll(/^[\s']+|[\s']+$/g, '')
      .slice(0, SHEET_NAME);
    const free = clean === '' || taken.has(clean.toLowerCase()) ? `Sheet${index + 1}` : clean;
    taken.add(free.toLowerCase());
    return free;
  });
}

export function sheetStart(freezeHeader: boolean, widths: readonly number[]): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    `${freezeHeader ? pane : ''}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  );
}

export function sheetEnd(filter: string | null): string {
  return `</sheetData>${filter === null ? '' : `<autoFilter ref="${filter}"/>`}</worksheet>`;
}

export function contentTypes(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    part('styles', 'styles') +
    numbers(sheets, (number) => part(`worksheets/sheet${number}`, 'worksheet')) +
    '</Types>'
  );
}

export function packageRelations(): string {
  return relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'));
}

export function workbookRelations(sheets: number): string {
  return relations(
    numbers(sheets, (number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)) +
      relation(`rId${sheets + 1}`, 'styles', 'styles.xml'),
  );
}

export function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
  );
}

export function styles(): string {
  const font = (parts: string) => `<font>${parts}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/>' +
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/></numFmts>' +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
    // 10 is 0.00% and 2 is 0.00 in every spreadsheet.
    `${[164, 165, 10, 166, 2].map(numberFormat).join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function numberFormat(id: number): string {
  return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

function relations(entries: string): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries}</Relationships>`;
}

function numbers(count: number, write: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index + 1)).join('');
}
