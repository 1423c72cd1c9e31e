export { hostsOf, inChargeOf, partnersOf } from "./current";
