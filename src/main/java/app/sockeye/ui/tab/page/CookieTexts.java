package app.sockeye.ui.tab.page;

/** All texts of importing and exporting cookies. */
final class CookieTexts {
    private CookieTexts() {}

    static final String IMPORT = "Import cookies";
    static final String EXPORT = "Export cookies";
    static final String EXPORTED = "The cookies were exported. Who has the file can use them.";

    static String imported(int cookies, int unread) {
        String left = unread == 0 ? "" : " " + unread + (unread == 1 ? " line is" : " lines are") + " no cookie.";
        return (cookies == 1 ? "1 cookie was imported." : cookies + " cookies were imported.") + left;
    }

    static String notRead(String reason) {
        return "The cookies could not be imported: " + reason + ".";
    }

    static String notWritten(String reason) {
        return "The cookies could not be exported: " + reason + ".";
    }
}
