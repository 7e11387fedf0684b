package app.sockeye.profile.file;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.files.Reason;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileRequest;
import app.sockeye.profile.ProfileTarget;
import app.sockeye.profile.option.OptionsShape;
import app.sockeye.profile.secret.SecretStore;
import app.sockeye.profile.value.ValuesShape;
import app.sockeye.settings.LogLook;
import app.sockeye.settings.LogSettingsShape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * The format of a profile's file. Known keys come first, always in the same order; unknown ones follow unchanged.
 *
 * @param order the profile's rank among its siblings; empty where it has none
 * @param log how the profile's log looks; empty where it has no look of its own
 * @param tree as read, unknown keys included
 */
public record ProfileFile(Profile profile, String order, Optional<LogLook> log, ObjectNode tree) {
    /** The second keeps only the options that differ from what lies around. */
    public static final int VERSION = 2;

    public static final String ORDER = "order";

    private static final String LOG = "log";

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_URL = 64_000;

    /**
     * Reads a file's content.
     *
     * @param fallbackId where it holds none
     * @param fallbackName where it holds none
     */
    public static ProfileFile read(byte[] content, String fallbackId, String fallbackName, SecretStore secrets)
            throws BrokenFileException {
        ObjectNode tree = JsonFile.parse(content);
        String id = Fields.text(tree, "id", fallbackId);
        return read(tree, id, fallbackName, Profile.isId(id) ? secrets.read(id) : Map.of());
    }

    /** Reads a parsed file, given its secrets by name. */
    public static ProfileFile read(ObjectNode tree, String fallbackId, String fallbackName, Map<String, String> secrets)
            throws BrokenFileException {
        JsonFile.requireVersion(tree, VERSION);
        if (!tree.has("url")) {
            throw new BrokenFileException("This is not a connection: \"url\" is missing.");
        }
        try {
            Profile profile = new Profile(
                    Fields.text(tree, "id", fallbackId),
                    bounded(tree, "name", fallbackName, LONGEST_NAME),
                    new ProfileTarget(bounded(tree, "url", "", LONGEST_URL), OffParametersShape.read(tree)),
                    new ProfileRequest(
                            HeadersShape.read(tree, name -> secrets.getOrDefault(name, "")),
                            Fields.texts(tree, "subprotocols")),
                    LegacyOptions.read(tree, secrets),
                    ValuesShape.read(tree));
            Optional<LogLook> log =
                    tree.has(LOG) ? Optional.of(LogSettingsShape.readLook(Fields.object(tree, LOG))) : Optional.empty();
            return new ProfileFile(profile, Fields.text(tree, ORDER, ""), log, tree);
        } catch (IllegalArgumentException e) {
            throw new BrokenFileException(Reason.sentence(e));
        }
    }

    /** Reads a text of limited length, as the window would take minutes to show a huge one in a line. */
    private static String bounded(ObjectNode tree, String key, String otherwise, int longest)
            throws BrokenFileException {
        String text = Fields.text(tree, key, otherwise);
        if (text.length() > longest) {
            throw new BrokenFileException("\"" + key + "\" has more than " + longest + " characters.");
        }
        return text;
    }

    /** The content to write for another look of the log; everything else is kept. */
    public static byte[] print(ProfileFile file, Optional<LogLook> log) {
        ObjectNode tree = tree(file.profile(), file.order(), file.tree());
        log.ifPresentOrElse(look -> LogSettingsShape.print(look, tree.withObjectProperty(LOG)), () -> tree.remove(LOG));
        return JsonFile.print(tree);
    }

    /** The content to write for a profile; unknown keys of this file are kept. */
    public static byte[] print(Profile profile, String order, ObjectNode previous) {
        return JsonFile.print(tree(profile, order, previous));
    }

    /** The same before it is printed. */
    public static ObjectNode tree(Profile profile, String order, ObjectNode previous) {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put("id", profile.id());
        tree.put(ORDER, order);
        tree.put("name", profile.name());
        tree.put("url", profile.target().url());
        OffParametersShape.print(profile.target().off(), tree);
        HeadersShape.print(profile.request().headers(), tree, previous);
        Fields.putTexts(tree, "subprotocols", profile.request().subprotocols());
        OptionsShape.print(profile.options(), tree);
        ValuesShape.print(profile.values(), tree, previous);
        keepUnknown(tree, unknown(previous));
        return tree;
    }

    /** What a file holds besides options, as those that it lost must not come back. */
    private static ObjectNode unknown(ObjectNode previous) {
        ObjectNode rest = previous.deepCopy();
        LegacyOptions.remove(rest);
        OptionsShape.remove(rest);
        ValuesShape.remove(rest);
        OffParametersShape.remove(rest);
        return rest;
    }

    /** Takes over what a tree held that is not in the new one. */
    static void keepUnknown(ObjectNode target, ObjectNode previous) {
        previous.properties().forEach(field -> {
            if (!target.has(field.getKey())) {
                target.set(field.getKey(), field.getValue());
            } else if (target.get(field.getKey()) instanceof ObjectNode inner
                    && field.getValue() instanceof ObjectNode previousInner) {
                keepUnknown(inner, previousInner);
            }
        });
    }
}
