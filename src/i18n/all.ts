import { en } from "./en";
import { learn, type Language, type Texts } from "./index";
import { vi } from "./vi";

/** The texts of every language. Whoever imports this file can speak all of them; the pane does so when somebody asks for another. */
export const dictionaries: Readonly<Record<Language, Texts>> = { en, vi };

for (const language of Object.keys(dictionaries) as Language[]) learn(language, dictionaries[language]);
