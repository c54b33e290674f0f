import { relative, sep } from 'node:path';
import ts from 'typescript';
import { DOORS, ROOT } from './editor';

/** What the doors offer without a docstring, as `name` or `name.member`. */
export const undocumented = (program: ts.Program): readonly string[] =>
  Object.values(DOORS).flatMap((file) =>
    exportsOf(file, program).flatMap((symbol) => gapsOf(symbol, program.getTypeChecker())),
  );

/** The names that a door offers. */
export const namesOf = (door: keyof typeof DOORS, program: ts.Program): readonly string[] =>
  exportsOf(DOORS[door], program).map(({ name }) => name);

function exportsOf(file: string, program: ts.Program): readonly ts.Symbol[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const door = source && checker.getSymbolAtLocation(source);
  if (door === undefined) throw new Error(`${file} exports nothing`);
  return checker.getExportsOfModule(door);
}

function gapsOf(exported: ts.Symbol, checker: ts.TypeChecker): readonly string[] {
  const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
  const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
  const members = typesOf(symbol, checker).flatMap((type) => checker.getPropertiesOfType(type));
  const isGap = (each: ts.Symbol): boolean =>
    isOurs(each) && each.getDocumentationComment(checker).length === 0;
  return [
    ...(isGap(symbol) ? [symbol.name] : []),
    ...members.filter(isGap).map(({ name }) => `${symbol.name}.${name}`),
  ];
}

/** What a name stands for as a type, and as a class that has members itself. */
function typesOf(symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.Type[] {
  const isType = (symbol.flags & ts.SymbolFlags.Type) !== 0;
  const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
  const types = [
    ...(isType ? [checker.getDeclaredTypeOfSymbol(symbol)] : []),
    ...(isClass ? [checker.getTypeOfSymbol(symbol)] : []),
  ];
  return types
    .flatMap((type) => (type.isUnion() ? type.types : [type]))
    .filter((type) => type.isIntersection() || (type.flags & ts.TypeFlags.Object) !== 0);
}

/** Generated code, packages and the language itself are documented elsewhere. */
function isOurs({ name, flags, declarations = [] }: ts.Symbol): boolean {
  const isHidden = /^(#|__)/.test(name) || (flags & ts.SymbolFlags.Prototype) !== 0;
  return !isHidden && declarations.every(isInLib);
}

function isInLib(declaration: ts.Declaration): boolean {
  const path = relative(ROOT, declaration.getSourceFile().fileName).replaceAll(sep, '/');
  return path.startsWith('lib/') && !path.startsWith('lib/generated/');
}
