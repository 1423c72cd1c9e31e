/**
 * What of Univer's formula engine the host's own function is made from. The build for Node and the one for the browser
 * each bring theirs, so whoever starts the engine hands it in.
 */
export type FormulaParts = Pick<
  typeof import("@univerjs/preset-sheets-node-core"),
  | "ALL_IMPLEMENTED_FUNCTIONS_SET"
  | "ArrayValueObject"
  | "BaseFunction"
  | "BaseReferenceObject"
  | "BooleanValueObject"
  | "ErrorValueObject"
  | "FORMULA_REF_TO_ARRAY_CACHE"
  | "IFunctionService"
  | "Lexer"
  | "NullValueObject"
  | "NumberValueObject"
  | "StringValueObject"
>;

export type ValueObject = InstanceType<FormulaParts["NumberValueObject"]> | BaseValue;
type BaseValue = Parameters<InstanceType<FormulaParts["BaseFunction"]>["calculate"]>[0];
export type ReferenceObject = InstanceType<FormulaParts["BaseReferenceObject"]>;
