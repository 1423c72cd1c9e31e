// Tests speak all languages, as every door but the pane does from the start.
import "../src/i18n/all";
