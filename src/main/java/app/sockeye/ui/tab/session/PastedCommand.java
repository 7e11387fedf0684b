package app.sockeye.ui.tab.session;

import app.sockeye.interchange.ConnectionImport;
import app.sockeye.interchange.LibraryImport;
import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command of another tool connects to.
 *
 * @param profile with the id and the name of another
 * @param leftOut what has no counterpart here, in words; empty where nothing was left out
 */
record PastedCommand(Profile profile, Optional<String> leftOut) {
    private static final int LONGEST = 1 << 20;
    private static final Pattern COMMAND =
            Pattern.compile("\\s*(curl|curl\\.exe|wscat|websocat|npx wscat)\\s.*", Pattern.DOTALL);

    /** Reads a text; empty where it is no such command. */
    static Optional<PastedCommand> of(String text, Profile into) {
        if (text.length() > LONGEST || !COMMAND.matcher(text).matches()) {
            return Optional.empty();
        }
        Optional<ImportedConnections> read = ConnectionImport.readText(text);
        return read.flatMap(all -> all.connections().stream().findFirst())
                .map(connection -> of(connection, read.get().leftOut(), into));
    }

    private static PastedCommand of(ImportedConnection connection, List<LeftOutItem> unread, Profile into) {
        List<LeftOutItem> leftOut = new ArrayList<>(unread);
        Profile profile = LibraryImport.profile(connection, leftOut);
        String told = leftOut.stream().map(LeftOutItem::sentence).collect(Collectors.joining(" "));
        return new PastedCommand(
                profile.withId(into.id()).withName(into.name()),
                Optional.of(told).filter(sentences -> !sentences.isEmpty()));
    }
}
