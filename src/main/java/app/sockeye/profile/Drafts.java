package app.sockeye.profile;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.Fields;
import app.sockeye.files.JsonFile;
import app.sockeye.files.KeptAside;
import app.sockeye.files.RegularFile;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/**
 * Each profile's draft, in a file of its own in the data folder, readable by the user only, written half a second after
 * a change. Thread-safe.
 */
public final class Drafts implements AutoCloseable {
    private static final int VERSION = 1;
    private static final long DELAY_MILLIS = 500;
    private static final int MOST_BYTES = 64 << 20;

    private final Path folder;
    private final DelayedWrites writes;
    /** Those changed since the start, or read. Guarded by this. */
    private final Map<String, Draft> drafts = new HashMap<>();

    /** @param onFailure called on the executor's thread when a draft can't be written */
    public Drafts(Folders folders, ScheduledExecutorService executor, Consumer<IOException> onFailure) {
        this.folder = folders.drafts();
        this.writes = new DelayedWrites(executor, DELAY_MILLIS, onFailure);
    }

    /** A profile's draft; an empty one where there is none. A broken file is kept aside. Blocks on the disk once. */
    public synchronized Draft get(String profileId) {
        return drafts.computeIfAbsent(profileId, this::read);
    }

    /** Keeps a draft; it is written soon. */
    public synchronized void put(String profileId, Draft draft) {
        if (!draft.equals(drafts.put(profileId, draft))) {
            writes.put(file(profileId), () -> print(draft));
        }
    }

    /** Deletes a draft, soon. */
    public synchronized void forget(String profileId) {
        drafts.put(profileId, Draft.EMPTY);
        writes.delete(file(profileId));
    }

    private Draft read(String profileId) {
        Path file = file(profileId);
        try {
            return Files.exists(file) ? parse(RegularFile.read(file, MOST_BYTES)) : Draft.EMPTY;
        } catch (BrokenFileException | IOException e) {
            return keepAside(file);
        }
    }

    private static Draft keepAside(Path file) {
        try {
            KeptAside.move(file);
        } catch (IOException e) {
            // It will be overwritten by the next draft: nothing else can be done with it.
        }
        return Draft.EMPTY;
    }

    private static Draft parse(byte[] content) throws BrokenFileException {
        ObjectNode tree = JsonFile.parse(content);
        JsonFile.requireVersion(tree, VERSION);
        List<Draft.Sent> history = new ArrayList<>();
        for (ObjectNode sent : Fields.objects(tree, "history")) {
            if (kind(sent) == Draft.Kind.CONTROL) {
                throw new BrokenFileException("\"history\" has no control frames.");
            }
            history.add(new Draft.Sent(kind(sent), Fields.text(sent, "text", "")));
        }
        Map<Draft.Kind, String> texts = new EnumMap<>(Draft.Kind.class);
        ObjectNode typed = Fields.object(tree, "texts");
        for (Draft.Kind kind : Draft.Kind.values()) {
            String text = Fields.text(typed, word(kind), "");
            if (!text.isEmpty()) {
                texts.put(kind, text);
            }
        }
        return new Draft(kind(tree), texts, control(tree), history, Fields.flag(tree, "clearAfterSend", false));
    }

    private static byte[] print(Draft draft) {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put("kind", word(draft.kind()));
        ObjectNode texts = tree.putObject("texts");
        new TreeMap<>(draft.texts()).forEach((kind, text) -> texts.put(word(kind), text));
        tree.putObject("control")
                .put("frame", draft.control().frame())
                .put("payload", draft.control().payload())
                .put("hex", draft.control().hex())
                .put("code", draft.control().code())
                .put("reason", draft.control().reason());
        tree.put("clearAfterSend", draft.clearAfterSend());
        ArrayNode history = tree.putArray("history");
        draft.history()
                .forEach(sent ->
                        history.addObject().put("kind", word(sent.kind())).put("text", sent.text()));
        return JsonFile.print(tree);
    }

    private static Draft.Control control(ObjectNode tree) throws BrokenFileException {
        ObjectNode typed = Fields.object(tree, "control");
        Draft.Control empty = Draft.Control.EMPTY;
        return new Draft.Control(
                Fields.text(typed, "frame", empty.frame()),
                Fields.text(typed, "payload", empty.payload()),
                Fields.flag(typed, "hex", empty.hex()),
                Fields.text(typed, "code", empty.code()),
                Fields.text(typed, "reason", empty.reason()));
    }

    private static Draft.Kind kind(ObjectNode tree) throws BrokenFileException {
        String word = Fields.text(tree, "kind", "text");
        for (Draft.Kind kind : Draft.Kind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        throw new BrokenFileException("\"kind\" is none we know: " + word + ".");
    }

    private static String word(Draft.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Path file(String profileId) {
        if (!Profile.isId(profileId)) {
            throw new IllegalArgumentException("not an id: " + profileId);
        }
        return folder.resolve(profileId + ".json");
    }

    /** Writes at once what waits. Blocking. */
    @Override
    public void close() {
        writes.close();
    }
}
