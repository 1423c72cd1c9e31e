import type { Shown } from "./case";

/** Formulas for which Excel's documentation says other than LibreOffice computes, by the reason. */
const DIFFERENCES: readonly { readonly because: string; readonly excel: Readonly<Record<string, Shown>> }[] =
  [
    {
      because: "booleans in cells are no numbers in Excel; LibreOffice has no booleans of their own",
      excel: {
        "SUM(A1:A10)": 25.5,
        "SUM(A1:A10,TRUE)": 26.5,
        "SUM(A1:A5 A4:B9)": -2,
        "SUM(A4)": 0,
        "SUM(A:A)": 25.5,
        "SUM(1:1)": 45344,
        "SUMSQ(A1:A10)": 210.25,
        "SUMPRODUCT(A1:A10,F1:F10)": 90,
        "SUMPRODUCT(N1:N4)": 0,
        "SUBTOTAL(2,A1:A10)": 6,
        "SUBTOTAL(101,A1:A10)": 4.25,
        "COUNT(A1:A10)": 6,
        "COUNT(A1:A10,F1:F10)": 15,
        "AVERAGE(A1:A10)": 4.25,
        "AVERAGE(A4)": "#DIV/0!",
        "MAX(N1:N4)": 0,
        "ROUND(STDEV(A1:A10),10)": 4.5138675213,
        'COUNTIF(A1:A10,">0")': 4,
        "COUNTIF(N1:N4,1)": 0,
        'SUMIF(A1:A10,">0",F1:F10)': 18,
        'SUMIF(A1:A10,"<>abc")': 25.5,
        'COUNTIFS(A1:A10,">0",F1:F10,">0")': 3,
        'SUMIFS(F1:F10,A1:A10,">0")': 18,
        "ISNUMBER(A4)": false,
        "SUMPRODUCT(--ISNUMBER(A1:A10))": 6,
      },
    },
    {
      because: "a text that reads as a number, written into the formula, counts as one",
      excel: {
        'SUM("3",2)': 5,
        'PRODUCT(2,"3")': 6,
        'AVERAGE("3",1)': 2,
        'MAX("9",3)': 9,
        'MIN("9",13)': 9,
      },
    },
    {
      because: "the result of the first error in the order of the cells",
      excel: {
        "SUM(C1:C5)": "#N/A",
      },
    },
    {
      because:
        "COUNTIF and its like find a number also where it stands as a text, as Excel's support notes say",
      excel: {
        "SUMPRODUCT(1/COUNTIF(K1:K6,K1:K6))": 3,
        "COUNTIF(A1:A10,3)": 1,
        'COUNTIF(K1:K6,"01")': 3,
        "COUNTIF(K1:K6,1)": 3,
        'COUNTIF(K1:K6,"1")': 3,
        "SUMPRODUCT(COUNTIF(K1:K6,K1:K6))": 14,
        "SUMIF(A1:A10,3,F1:F10)": 9.5,
        'COUNTIFS(A1:A10,3,F1:F10,">0")': 1,
        "SUMIFS(F1:F10,A1:A10,3)": 9.5,
      },
    },
    {
      because: "Excel names another error, or gives one where LibreOffice has a value",
      excel: {
        "MROUND(5,-2)": "#NUM!",
        "POWER(-8,1/3)": "#NUM!",
        "POWER(0,0)": "#NUM!",
        "POWER(0,-1)": "#DIV/0!",
        "ATAN2(0,0)": "#DIV/0!",
        "VALUE(TRUE)": "#VALUE!",
        "YEAR(-1)": "#NUM!",
        "DAY(-1)": "#NUM!",
      },
    },
    {
      because: "LibreOffice 7 does not calculate it in an array formula of one cell",
      excel: {
        "AGGREGATE(9,6,C1:C5)": 6,
        "AGGREGATE(4,6,C1:C5)": 3,
        "AGGREGATE(14,6,C1:C5,1)": 3,
        "AGGREGATE(15,6,C1:C5,2)": 2,
        "AGGREGATE(1,6,C1:C5)": 2,
        "AGGREGATE(9,4,C1:C5)": "#N/A",
        "AGGREGATE(2,6,C1:C5)": 3,
        "AGGREGATE(3,6,C1:C5)": 3,
        "AGGREGATE(5,6,A1:A10)": -2,
        "AGGREGATE(12,6,C1:C5)": 2,
        'AGGREGATE(14,6,F1:F6/(E1:E6="C1"),1)': 8,
        'AGGREGATE(15,6,L1:L6/(E1:E6="C2"),1)': 2,
        "SUM(OFFSET(F10,0,0,-3,1))": 8,
      },
    },
    {
      because: "a boolean as a text is a word in Excel; LibreOffice has no booleans of their own",
      excel: {
        '"a"&TRUE': "aTRUE",
        'A4&""': "TRUE",
        "LEFT(TRUE,2)": "TR",
        "LEN(TRUE)": 4,
        "UPPER(TRUE)": "TRUE",
        "LOWER(A4)": "true",
        'TEXT(TRUE,"0")': "TRUE",
        'TEXTJOIN(",",FALSE,A1:A4)': "5,3,,TRUE",
        'TEXTJOIN("",TRUE,"a",1,TRUE)': "a1TRUE",
        'TEXTJOIN(", ",TRUE,A1:A10)': "5, 3, TRUE, -2, 5, 7.5, abc, 0, 10",
        "CONCAT(A1:A5)": "53TRUE-2",
        "CONCAT(TRUE,1.5)": "TRUE1.5",
        'CONCATENATE("a",1,TRUE)': "a1TRUE",
        'EXACT(TRUE,"TRUE")': true,
      },
    },
    {
      because: "booleans are a kind of their own, after all texts",
      excel: {
        "TRUE=1": false,
        'TRUE>"a"': true,
        "TYPE(A4)": 4,
      },
    },
    {
      because: "a boolean is a number as soon as one calculates with it, and the result is one",
      excel: {
        "--TRUE": 1,
        "FALSE()+1": 1,
      },
    },
    {
      because: "an exponent has no zero in front beyond two digits",
      excel: {
        '1E+21&""': "1E+21",
      },
    },
    {
      because: "the word TRUE is a condition for AND",
      excel: {
        'AND("TRUE",TRUE)': true,
      },
    },
    {
      because: "a blank cell and a text of a number are numbers for ISEVEN and ISODD",
      excel: {
        "ISEVEN(A3)": true,
        'ISEVEN("4")': true,
        "ISODD(A3)": false,
      },
    },
    {
      because: "a text is no number in a lookup",
      excel: {
        'VLOOKUP("5",G1:H4,2,FALSE)': "#N/A",
      },
    },
    {
      because: "sheets are parted from cells by an exclamation mark",
      excel: {
        'ADDRESS(2,3,1,TRUE,"Sheet 2")': "'Sheet 2'!$C$2",
        'ADDRESS(2,3,1,TRUE,"S")': "S!$C$2",
      },
    },
    {
      because: "Excel's code page is Windows-1252, and 0 is no character",
      excel: {
        'TRIM("a"&CHAR(160)&"b ")': "a\u00a0b",
        "CHAR(0)": "#VALUE!",
        "UNICODE(CHAR(160))": 160,
        "UNICHAR(0)": "#VALUE!",
      },
    },
    {
      because: "the empty text stands at every place, as Excel's documentation says",
      excel: {
        'FIND("","abc")': 1,
        'SEARCH("","abc")': 1,
      },
    },
    {
      because: "an empty text is 0 for NUMBERVALUE and an error for CODE",
      excel: {
        'NUMBERVALUE("")': 0,
        'CODE("")': "#VALUE!",
      },
    },
    {
      because:
        "Excel's calendar begins with 1900, has 29 February 1900, and years below 1900 are counted from it",
      excel: {
        "DATE(24,1,1)": 8767,
        "DATE(1899,1,1)": 693598,
        "DATE(10000,1,1)": "#NUM!",
        "DATE(1900,1,1)+0": 1,
      },
    },
    {
      because: "the documentation of Excel counts the week of 1 January as the first",
      excel: {
        "WEEKNUM(45657)": 53,
      },
    },
  ];

/** What Excel shows where LibreOffice does not. */
export const EXCEL: ReadonlyMap<string, Shown> = new Map(
  DIFFERENCES.flatMap(({ excel }) => Object.entries(excel)),
);
