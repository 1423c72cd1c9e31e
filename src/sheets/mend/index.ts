export { mendsOf, type Mend } from "./mend";
