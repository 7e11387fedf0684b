package app.sockeye.template.function;

import java.util.ArrayList;
import java.util.List;

/** A table of comma-separated values (RFC 4180) whose first row names the columns; semicolons and tabs separate, too. */
final class Table {
    private static final String SEPARATORS = ",;\t";

    private final List<List<String>> rows;

    private Table(List<List<String>> rows) {
        this.rows = rows;
    }

    static Table parse(String text) throws CallException {
        String content = text.startsWith("\ufeff") ? text.substring(1) : text;
        List<List<String>> rows = new CsvReader(content, separator(content)).rows();
        if (rows.size() < 2) {
            throw CallException.failed("The table has no rows below its first, which names the columns.");
        }
        return new Table(rows);
    }

    /** A field; the first row comes again after the last. */
    String cell(long row, String column) throws CallException {
        int at = rows.get(0).indexOf(column);
        if (at < 0) {
            throw CallException.failed("The table has no such column.");
        }
        List<String> fields = rows.get(1 + (int) Math.floorMod(row, (long) rows.size() - 1));
        return at < fields.size() ? fields.get(at) : "";
    }

    /** The separator that the first line has most of; a comma where it has none. */
    private static char separator(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char most = ',';
        long count = 0;
        for (char c : SEPARATORS.toCharArray()) {
            long found = first.chars().filter(x -> x == c).count();
            if (found > count) {
                most = c;
                count = found;
            }
        }
        return most;
    }

    /** Splits a text into rows of fields. */
    private static final class CsvReader {
        private final String text;
        private final char separator;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int at;

        CsvReader(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        List<List<String>> rows() throws CallException {
            while (at < text.length()) {
                row.add(text.charAt(at) == '"' ? quoted() : bare());
                if (at == text.length()) {
                    endRow();
                } else if (text.charAt(at) == separator) {
                    at++;
                    if (at == text.length()) {
                        row.add("");
                        endRow();
                    }
                } else {
                    at += text.startsWith("\r\n", at) ? 2 : 1;
                    endRow();
                }
            }
            return rows;
        }

        private void endRow() {
            if (row.size() > 1 || !row.get(0).isEmpty()) {
                rows.add(List.copyOf(row));
            }
            row = new ArrayList<>();
        }

        private String bare() {
            int start = at;
            while (at < text.length()
                    && text.charAt(at) != separator
                    && text.charAt(at) != '\n'
                    && text.charAt(at) != '\r') {
                at++;
            }
            return text.substring(start, at);
        }

        private String quoted() throws CallException {
            StringBuilder field = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c != '"') {
                    field.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    field.append('"');
                    at++;
                } else {
                    return field + bare();
                }
            }
            throw CallException.failed("The table has a field whose quotation mark is not closed.");
        }
    }
}
