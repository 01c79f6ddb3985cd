import { dirname, relative, resolve, sep } from 'node:path';
import { aliases, areas, singleImporters } from './areas.mjs';

const posix = (path) => path.split(sep).join('/');
const areaOf = (path) => areas.find((area) => path.startsWith(area.path));
const top = (path) => path.split('/').slice(0, 2).join('/');

/** The file an import names, relative to the project; undefined for packages. */
function target(file, specifier, cwd) {
  if (specifier.startsWith('.')) return posix(relative(cwd, resolve(cwd, dirname(file), specifier)));
  const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix));
  return alias && aliases[alias] + specifier.slice(alias.length);
}

/** Calls `check(node, specifier)` for every form in which a module names another. */
function onImports(check) {
  const source = (node) => {
    if (typeof node.source?.value === 'string') check(node, node.source.value);
  };
  return {
    ImportDeclaration: source,
    ImportExpression: source,
    ExportNamedDeclaration: source,
    ExportAllDeclaration: source,
    TSImportType: source,
    CallExpression(node) {
      const [first] = node.arguments;
      if (node.callee.name === 'require' && typeof first?.value === 'string') check(node, first.value);
    },
  };
}

const arrows = {
  create(context) {
    const file = posix(relative(context.cwd, context.filename));
    const from = areaOf(file);
    if (!from) return {};
    return onImports((node, specifier) => {
      const path = target(file, specifier, context.cwd);
      const to = path && areaOf(path);
      if (!path?.startsWith('src/') || !to || to === from) return;
      if (from.imports !== '*' && !from.imports.includes(to.name)) {
        context.report({
          node,
          message: `${from.name} must not import ${to.name} (the arrows are in scripts/lint/areas.mjs).`,
        });
      } else if (specifier.startsWith('.') && top(path) !== top(file)) {
        context.report({ node, message: `Import ${to.name} by its alias.` });
      }
    });
  },
};

const importedNames = (node) =>
  (node.specifiers ?? []).map((item) => {
    if (item.type === 'ImportSpecifier') return item.imported.name;
    if (item.type === 'ExportSpecifier') return item.local.name;
    return item.type === 'ImportDefaultSpecifier' ? 'default' : '*';
  });

const singleImporter = {
  create(context) {
    const file = posix(relative(context.cwd, context.filename));
    if (!file.startsWith('src/')) return {};
    return onImports((node, specifier) => {
      for (const { module, names, only } of singleImporters) {
        if (specifier !== module && !specifier.startsWith(`${module}/`)) continue;
        if (only && file.startsWith(only)) continue;
        const taken =
          node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration'
            ? importedNames(node)
            : ['*'];
        const hits = names ? taken.filter((name) => names.includes(name)) : [module];
        if (hits.length === 0) continue;
        context.report({
          node,
          message: `${hits.join(', ')} of ${module} may be imported ${only ? `only by ${only}` : 'by name only'}.`,
        });
      }
    });
  },
};

export default {
  meta: { name: 'house' },
  rules: { arrows, 'single-importer': singleImporter },
};
