/** The look of the sheets the add-in makes; it must survive a black-and-white print. */
export const headerFill = "#0B5A9D";
export const headerFont = "#FFFFFF";
export const requiredFill = "#083E6E";
export const tableStyle = "TableStyleLight1";
