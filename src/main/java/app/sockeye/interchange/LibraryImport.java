package app.sockeye.interchange;

import app.sockeye.files.JsonFile;
import app.sockeye.interchange.model.ImportedConnection;
import app.sockeye.interchange.model.ImportedConnections;
import app.sockeye.interchange.model.ImportedMessage;
import app.sockeye.interchange.model.LeftOutItem;
import app.sockeye.interchange.model.LeftOutReason;
import app.sockeye.interchange.model.SourcePlace;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileTarget;
import app.sockeye.profile.environment.EnvironmentException;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.library.NewProfile;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.secret.Secrets;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds what was imported to a workspace: connections to its library, environments to its environments. Nothing that is
 * there is changed but that environments get values that they don't have. Blocking; any thread.
 */
public final class LibraryImport {
    /** The library shows folders down to 16. */
    private static final int DEEPEST = 8;

    /** Code points of a message's name. */
    private static final int LONGEST_NAME = 60;

    private static final String UNNAMED = "Message";

    private final Library library;
    private final EnvironmentImport environments;

    /**
     * An import into a workspace.
     *
     * @param secrets where the secrets of environments are stored, with what is there loaded; empty where that isn't
     *     possible, which is told
     */
    public LibraryImport(Library library, Environments environments, Optional<Secrets> secrets) {
        this.library = library;
        this.environments = new EnvironmentImport(environments, secrets);
    }

    /**
     * Adds all that was imported.
     *
     * @param folder where the connections' own folders come to lie
     * @throws LibraryException where a file can't be written; those before it stay
     */
    public SavedImport save(ImportedConnections imported, ProfileFolder folder)
            throws LibraryException, EnvironmentException {
        List<LeftOutItem> leftOut = new ArrayList<>(imported.leftOut());
        List<NewProfile> profiles = new ArrayList<>();
        for (ImportedConnection connection : imported.connections()) {
            profiles.add(new NewProfile(
                    folders(connection.folder()),
                    profile(connection, leftOut),
                    messages(connection),
                    more(connection)));
        }
        List<SavedProfile> saved = profiles.isEmpty() ? List.of() : library.createAll(folder, profiles);
        EnvironmentImport.Result result = environments.save(imported.environments());
        leftOut.addAll(result.leftOut());
        return new SavedImport(saved, result.environments(), result.workspaceValues(), leftOut);
    }

    /** Joins the names of what lies too deep. */
    private static List<String> folders(List<String> names) {
        if (names.size() <= DEEPEST) {
            return names;
        }
        List<String> joined = new ArrayList<>(names.subList(0, DEEPEST - 1));
        joined.add(String.join(" - ", names.subList(DEEPEST - 1, names.size())));
        return joined;
    }

    /**
     * A connection as a profile of its own.
     *
     * @param leftOut gets what a profile has no place for
     */
    public static Profile profile(ImportedConnection connection, List<LeftOutItem> leftOut) {
        OptionValues values = OptionValues.NONE;
        for (Map.Entry<String, String> entry : connection.options().entrySet()) {
            Optional<Option> option = OptionSection.option(entry.getKey());
            String text = entry.getValue();
            if (option.isEmpty()) {
                leftOut.add(leftOut(connection, entry.getKey(), LeftOutReason.NO_COUNTERPART, ""));
                continue;
            }
            Optional<String> complaint =
                    text.contains("${") ? Optional.empty() : option.get().complaintAbout(text);
            if (complaint.isPresent()) {
                String detail = complaint.get().replaceFirst("\\.$", "");
                leftOut.add(leftOut(connection, option.get().label(), LeftOutReason.BROKEN, detail));
            } else {
                values = values.with(option.get(), text);
            }
        }
        return Profile.create(connection.name(), connection.url())
                .with(new ProfileTarget(connection.url(), connection.off()))
                .withHeaders(connection.headers())
                .withSubprotocols(connection.subprotocols())
                .withOptions(values)
                .withValues(connection.values());
    }

    private static LeftOutItem leftOut(
            ImportedConnection connection, String item, LeftOutReason reason, String detail) {
        return new LeftOutItem(connection.name(), item, new SourcePlace("", 0, ""), reason, detail);
    }

    /** What a connection's file holds besides. */
    private static ObjectNode more(ImportedConnection connection) {
        ObjectNode more = JsonFile.newObject();
        if (!connection.description().isEmpty()) {
            more.put("description", connection.description());
        }
        return more;
    }

    private static List<SavedMessage> messages(ImportedConnection connection) {
        List<SavedMessage> messages = new ArrayList<>();
        for (ImportedMessage message : connection.messages()) {
            String name = head(message.name());
            String named = name.isEmpty() ? head(message.text()) : name;
            messages.add(SavedMessage.create(
                    named.isEmpty() ? UNNAMED : named, new WrittenMessage(message.format(), message.text())));
        }
        return messages;
    }

    /** The beginning of a text in one line. */
    private static String head(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int length = Math.min(LONGEST_NAME, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, length));
    }
}
