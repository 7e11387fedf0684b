package app.sockeye.export;

/**
 * Cells of tables (RFC 4180) that may be opened in a spreadsheet.
 *
 * @param forSpreadsheets whether to put an apostrophe before text that a spreadsheet would run as a formula
 */
record CsvGuard(boolean forSpreadsheets) {
    /** Some spreadsheets skip a tab or line break, and run a formula after it. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    /** A text as a quoted cell; an empty one as nothing. */
    String cell(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return '"' + (isFormula(text.charAt(0)) ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** Whether a text that begins so needs an apostrophe. */
    boolean isFormula(int first) {
        return forSpreadsheets && FORMULA_STARTS.indexOf(first) >= 0;
    }
}
