import {
  Comment,
  Converter,
  LiteralType,
  ReferenceType,
  ReflectionKind,
  Type,
  UnionType,
} from 'typedoc';
import { MarkdownTheme, MarkdownThemeContext } from 'typedoc-plugin-markdown';
import ts from 'typescript';

/**
 * A plugin of TypeDoc that keeps its page short: a member says once what its signature says,
 * tables of the source are shown as they are written, and what is generated is left out.
 */
export function load(app) {
  const namesOf = new Map();
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const [declaration] = context.getSymbolFromReflection(reflection)?.declarations ?? [];
    if (declaration === undefined) return;
    const names = namesIn(declaration, context.checker);
    if (names !== undefined) namesOf.set(reflection, names);
    if (ts.isVariableDeclaration(declaration)) showTable(context, reflection, declaration);
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const each of Object.values(project.reflections).filter(isNoise)) {
      project.removeReflection(each);
    }
  });
  app.converter.on(
    Converter.EVENT_RESOLVE_END,
    ({ project }) => {
      const find = finderOf(namesOf, project);
      for (const each of Object.values(project.reflections)) shorten(each, find);
      for (const [alias, names] of namesOf) {
        alias.type = new UnionType(names.map((name) => new LiteralType(name)));
      }
    },
    AFTER_ALL_OTHERS,
  );
  app.renderer.defineTheme('short', ShortTheme);
}

const AFTER_ALL_OTHERS = -1000;

/** Class that a generator makes: over 60 members that only repeat the properties. */
const GENERATED = 'TencentcloudProvider';

const isNoise = ({ name, kind, parent }) =>
  name.startsWith('[') ||
  (parent?.name === GENERATED &&
    parent.kind === ReflectionKind.Class &&
    kind !== ReflectionKind.Constructor);

/** The names of a table, in its order, if a type is `keyof typeof TABLE`. */
function namesIn(declaration, checker) {
  if (!ts.isTypeAliasDeclaration(declaration)) return undefined;
  const { type } = declaration;
  if (!ts.isTypeOperatorNode(type) || !ts.isTypeQueryNode(type.type)) return undefined;
  return checker
    .getTypeAtLocation(type.type)
    .getProperties()
    .map(({ name }) => name);
}

/** Shows a table as it is written instead of one heading for each of its members. */
function showTable(context, reflection, { initializer }) {
  if (!initializer || !ts.isSatisfiesExpression(initializer)) return;
  const { expression, type } = initializer;
  reflection.type = context.converter.convertType(context, type);
  const table = ts.isAsExpression(expression) ? expression.expression : expression;
  reflection.comment ??= new Comment();
  const text = `\n\n\`\`\`ts\n${table.getText()}\n\`\`\``;
  reflection.comment.summary.push({ kind: 'code', text });
}

function shorten(reflection, find) {
  delete reflection.implementationOf;
  delete reflection.inheritedFrom;
  delete reflection.overwrites;
  // it is that of the getter once more
  if (reflection.getSignature) delete reflection.comment;
  if (reflection.type) reflection.type = shorterType(reflection.type, find);
  describeParameters(reflection);
}

/** The type with names in place of what the compiler made of them, and without zod's inside. */
function shorterType(type, find) {
  const bare = type.name === 'Readonly' ? type.typeArguments[0] : type;
  const named = find(bare);
  if (named !== undefined) return named;
  if (type.name?.startsWith('Zod')) type.typeArguments = undefined;
  for (const part of ['elementType', 'target']) {
    if (type[part] instanceof Type) type[part] = shorterType(type[part], find);
  }
  for (const parts of ['types', 'typeArguments']) {
    type[parts] = type[parts]?.map((part) => shorterType(part, find));
  }
  return type;
}

/** Finds the exported name of a type that is written out: by its literals, or its members. */
function finderOf(namesOf, project) {
  const interfaces = project.getReflectionsByKind(ReflectionKind.Interface);
  const known = [
    ...namesOf,
    ...interfaces.map((each) => [each, (each.children ?? []).map(({ name }) => name)]),
  ];
  return (type) => {
    const names = type.type === 'union' ? type.types.map(({ value }) => value) : membersOf(type);
    const [found] = known.find(([, others]) => names.length > 1 && isSameSet(names, others)) ?? [];
    return found && ReferenceType.createResolvedReference(found.name, found, project);
  };
}

const membersOf = ({ declaration, types = [] }) => [
  ...(declaration?.children ?? []).map(({ name }) => name),
  ...types.flatMap(membersOf),
];

const isSameSet = (some, others) =>
  some.length === others.length && some.every((name) => others.includes(name));

/** The signature shows the types: what is left to say of a parameter is a line of the text. */
function describeParameters(signature) {
  for (const { name, comment } of signature.parameters ?? []) {
    if (!comment?.hasVisibleComponent()) continue;
    signature.comment ??= new Comment();
    const text = [{ kind: 'text', text: `\n\n\`${name}\`: ` }, ...comment.summary];
    signature.comment.summary.push(...text);
  }
}

class ShortTheme extends MarkdownTheme {
  getRenderContext(page) {
    return new ShortContext(this, page, this.application.options);
  }
}

class ShortContext extends MarkdownThemeContext {
  constructor(...args) {
    super(...args);
    const { someType } = this.partials;
    this.partials = {
      ...this.partials,
      signatureReturns: ({ comment }) => {
        const returns = comment?.getTag('@returns');
        return returns ? `Returns ${this.helpers.getCommentParts(returns.content)}` : '';
      },
      hierarchy: ({ types, isTarget }) =>
        isTarget ? '' : `Extends ${types.map((type) => someType(type)).join(', ')}.`,
    };
  }
}
