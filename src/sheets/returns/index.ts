export {
  collectReturns,
  type Awaited,
  type CollectedFile,
  type Collection,
  type CollectionRequest,
} from "./collected";
export { returnForm, type FormColumn, type ReturnForm, type ReturnRequest } from "./form";
