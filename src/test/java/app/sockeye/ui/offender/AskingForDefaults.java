package app.sockeye.ui.offender;

/** Breaks the guard of the machine's defaults. */
public final class AskingForDefaults {
    /** By a method that is overloaded. */
    public static final class OfCharset {
        public static byte[] bytes(String text) {
            return text.getBytes();
        }
    }

    /** By a constructor. */
    public static final class OfText {
        public static String text(byte[] bytes) {
            return new String(bytes);
        }
    }

    /** By a method of its own. */
    public static final class OfLanguage {
        public static String upper(String text) {
            return text.toUpperCase();
        }
    }
}
