package app.sockeye.ui.connection.options;

import app.sockeye.profile.option.OptionSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/**
 * A section of the page.
 *
 * @param title its name
 * @param help what it is about, in a sentence
 * @param icon before its name
 * @param options the options in it; empty for those that are no list of options
 */
record PageSection(String title, String help, Feather icon, Optional<OptionSection> options) {
    static final PageSection HEADERS =
            new PageSection(OptionsTexts.HEADERS, OptionsTexts.HEADERS_HELP, Feather.LIST, Optional.empty());
    static final PageSection QUERY =
            new PageSection(OptionsTexts.QUERY, OptionsTexts.QUERY_HELP, Feather.LINK, Optional.empty());

    static final PageSection PREVIEW =
            new PageSection(OptionsTexts.PREVIEW, OptionsTexts.PREVIEW_HELP, Feather.EYE, Optional.empty());

    /** All sections in their order. */
    static List<PageSection> all() {
        List<PageSection> all = new ArrayList<>(List.of(HEADERS, QUERY));
        for (OptionSection section : OptionSection.values()) {
            all.add(new PageSection(section.title(), section.help(), icon(section), Optional.of(section)));
        }
        all.add(PREVIEW);
        return all;
    }

    private static Feather icon(OptionSection section) {
        return switch (section) {
            case AUTH -> Feather.KEY;
            case COOKIES -> Feather.DISC;
            case TLS -> Feather.LOCK;
            case ROUTE -> Feather.SHUFFLE;
            case PROTOCOL -> Feather.BOX;
            case FORMATS -> Feather.PACKAGE;
            case LIFE -> Feather.CLOCK;
            case RECONNECT -> Feather.REFRESH_CW;
        };
    }
}
