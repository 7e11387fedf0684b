package app.sockeye.profile.option;

import java.util.List;

/** The options of cookies. */
public final class CookieTable {
    /** Whether the jar's cookies are sent, and those that the server sets kept. */
    public static final Option USE = Option.flag(
            "cookies.use",
            false,
            "Keep cookies",
            "Send the cookies of the jar that are for the server, and keep those that it sets.");

    static final List<Option> ALL = List.of(USE);

    private CookieTable() {}
}
