package app.sockeye.ui.connection.options;

import app.sockeye.profile.ProfileHeader;
import app.sockeye.protocol.Header;
import app.sockeye.secret.Secrets;
import app.sockeye.ui.connection.HeaderRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Headers as text: {@code Name: value}, one a line; a line that begins with {@code #} is off. Dots stand for the value of
 * a secret, and mean it as long as nobody writes something else in their place.
 */
final class HeaderLines {
    private static final String OFF = "#";

    private HeaderLines() {}

    static String print(List<HeaderRow> rows) {
        return rows.stream()
                .map(HeaderRow::header)
                .map(header -> (header.enabled() ? "" : OFF + " ") + header.name() + ": " + shown(header))
                .collect(Collectors.joining("\n"));
    }

    private static String shown(ProfileHeader header) {
        boolean hidden =
                header.secret() && !header.value().isEmpty() && !header.value().contains("${");
        return hidden ? Secrets.MASK : header.value();
    }

    /**
     * The headers of a text; a line without a colon is a name without a value.
     *
     * @param before whose secrets stay secrets, by their names
     */
    static List<HeaderRow> read(String text, List<HeaderRow> before) {
        List<ProfileHeader> known =
                before.stream().map(HeaderRow::header).collect(Collectors.toCollection(ArrayList::new));
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new HeaderRow(header(line, known)))
                .toList();
    }

    private static ProfileHeader header(String line, List<ProfileHeader> known) {
        boolean enabled = !line.stripLeading().startsWith(OFF);
        String rest = enabled ? line : line.stripLeading().substring(OFF.length());
        int colon = rest.indexOf(':');
        String name = (colon < 0 ? rest : rest.substring(0, colon)).strip();
        String value = colon < 0 ? "" : rest.substring(colon + 1).strip();
        Optional<ProfileHeader> same = known.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst();
        // Of several with one name, each line is the next.
        same.ifPresent(known::remove);
        boolean secret = same.map(ProfileHeader::secret).orElse(Header.isSensitive(name));
        String kept = same.filter(header -> value.equals(Secrets.MASK))
                .map(ProfileHeader::value)
                .orElse(value);
        return new ProfileHeader(name, kept, enabled, secret);
    }
}
