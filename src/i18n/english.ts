import { en } from "./en";
import { learn } from "./index";

// Whoever imports this file can speak English; the pane does so when somebody asks for it.
learn("en", en);
