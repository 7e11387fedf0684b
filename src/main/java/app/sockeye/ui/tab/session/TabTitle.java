package app.sockeye.ui.tab.session;

import app.sockeye.profile.Profile;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a connection without one: the host and path of its address, or the text after a variable. */
public final class TabTitle {
    /** Matches what follows a scheme or a variable, or text without either that looks like a host. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:wss?|https?)://(?:[^/@?#]*@)?|\\$\\{[^}]*}/?"
                    + "|(?!(?:wss?|https?):)(?=[^/@?#]*[.:][^/@?#]*(?:[/?#]|$)))([^?#]+)",
            Pattern.CASE_INSENSITIVE);

    private TabTitle() {}

    public static String of(Profile profile) {
        Matcher address = ADDRESS.matcher(profile.target().url().strip());
        if (!address.lookingAt()) {
            return TabTexts.UNTITLED;
        }
        String place = address.group(1);
        return place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    }
}
