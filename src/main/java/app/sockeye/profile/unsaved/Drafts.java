package app.sockeye.profile.unsaved;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.DelayedWrites;
import app.sockeye.files.Fields;
import app.sockeye.files.Folders;
import app.sockeye.files.JsonFile;
import app.sockeye.files.KeptAside;
import app.sockeye.files.RegularFile;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.Draft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.MessageKind;
import app.sockeye.message.RawFrames;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ScriptUse;
import app.sockeye.profile.message.SendableJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The drafts of the profiles, each in its own file in the data folder, readable by the user only, written half a second
 * after a change. Thread-safe.
 */
public final class Drafts implements AutoCloseable {
    private static final int VERSION = 1;
    private static final String SAVED = "saved";
    private static final String FRAMES = "frames";
    private static final String RAW = "raw";
    private static final String FORM = "form";
    private static final String SENT_FORMS = "sentForms";
    private static final String TEMPLATES = "templates";
    private static final String AS = "as";
    private static final long DELAY_MILLIS = 500;
    private static final int MOST_BYTES = 64 << 20;

    private final Path folder;
    private final DelayedWrites writes;
    private final BooleanSupplier inMemory;
    /** The drafts that were read or changed in this run. Guarded by this. */
    private final Map<String, Draft> drafts = new HashMap<>();
    /** The scripts that were read or typed in this run, by their files. Guarded by this. */
    private final Map<Path, Optional<String>> scripts = new HashMap<>();

    /**
     * @param onFailure called on the executor's thread when a draft can't be written
     * @param inMemory whether what is typed may not be on the disk now, as where sessions are encrypted
     */
    public Drafts(
            Folders folders,
            ScheduledExecutorService executor,
            Consumer<IOException> onFailure,
            BooleanSupplier inMemory) {
        this.folder = folders.drafts();
        this.inMemory = inMemory;
        this.writes = new DelayedWrites(executor, DELAY_MILLIS, onFailure);
    }

    /** A profile's draft; an empty one if there is none. A broken file is renamed. Reads the disk the first time. */
    public synchronized Draft get(String profileId) {
        return drafts.computeIfAbsent(profileId, this::read);
    }

    /** Stores a draft; it is written after a short delay. */
    public synchronized void put(String profileId, Draft draft) {
        if (!draft.equals(drafts.put(profileId, draft))) {
            keep(profileId, draft);
        }
    }

    /** Guarded by this. */
    private void keep(String profileId, Draft draft) {
        if (inMemory.getAsBoolean()) {
            writes.delete(file(profileId));
        } else {
            writes.put(file(profileId), () -> print(draft));
        }
    }

    /** Removes the drafts of this run from the disk, or writes them again, as they may be there now. */
    public synchronized void keepAnew() {
        drafts.forEach(this::keep);
    }

    /** Deletes a draft after a short delay. */
    public synchronized void forget(String profileId) {
        drafts.put(profileId, Draft.EMPTY);
        writes.delete(file(profileId));
        for (ScriptUse use : ScriptUse.values()) {
            putScript(profileId, use, Optional.empty());
        }
    }

    /** The script of a profile as it was typed and not saved; empty where it is as it is saved. Reads the disk. */
    public synchronized Optional<String> script(String profileId, ScriptUse use) {
        return scripts.computeIfAbsent(script(file(profileId), use), Drafts::readScript);
    }

    private static Optional<String> readScript(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(new String(RegularFile.read(file, MOST_BYTES), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Stores a script as it is typed; it is written after a short delay; empty: it is as it is saved. */
    public synchronized void putScript(String profileId, ScriptUse use, Optional<String> typed) {
        Path file = script(file(profileId), use);
        if (!typed.equals(scripts.put(file, typed))) {
            typed.ifPresentOrElse(
                    source -> writes.put(file, () -> source.getBytes(StandardCharsets.UTF_8)),
                    () -> writes.delete(file));
        }
    }

    private static Path script(Path draft, ScriptUse use) {
        return draft.resolveSibling(draft.getFileName().toString().replaceFirst("\\.json$", use.ending()));
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
            // The broken file could not be renamed; the next draft overwrites it.
        }
        return Draft.EMPTY;
    }

    private static Draft parse(byte[] content) throws BrokenFileException {
        ObjectNode tree = JsonFile.parse(content);
        JsonFile.requireVersion(tree, VERSION);
        List<WrittenMessage> history = new ArrayList<>();
        for (ObjectNode sent : Fields.objects(tree, "history")) {
            Format format = format(sent)
                    .orElseThrow(() -> new BrokenFileException("\"history\" can't contain control frames."));
            history.add(new WrittenMessage(format, Fields.text(sent, "text", ""))
                    .withFragmentation(fragmentation(sent))
                    .withTemplates(Fields.flag(sent, TEMPLATES, true))
                    .withSentAs(as(sent)));
        }
        Map<Format, String> bodies = new EnumMap<>(Format.class);
        ObjectNode typed = Fields.object(tree, "texts");
        for (Format format : Format.values()) {
            String body = Fields.text(typed, word(format), "");
            if (!body.isEmpty()) {
                bodies.put(format, body);
            }
        }
        Optional<Format> format = format(tree);
        MessageKind unwritten = Fields.text(tree, "kind", "").equals(word(MessageKind.RAW))
                ? MessageKind.RAW
                : Fields.text(tree, "kind", "").equals(word(MessageKind.FORM)) ? MessageKind.FORM : MessageKind.CONTROL;
        return new Draft(
                        format.map(Format::kind).orElse(unwritten),
                        format.filter(f -> f.kind() == MessageKind.BINARY).orElse(Format.HEX),
                        bodies,
                        control(tree),
                        history,
                        Fields.flag(tree, "clearAfterSend", false),
                        Optional.of(Fields.text(tree, SAVED, "")).filter(id -> !id.isEmpty()))
                .with(fragmentation(tree), raw(tree))
                .withForm(form(tree), sentForms(tree))
                .withSentAs(as(tree));
    }

    private static String as(ObjectNode tree) throws BrokenFileException {
        return Fields.text(tree, AS, Draft.EMPTY.sentAs());
    }

    private static void print(String as, ObjectNode tree) {
        if (!as.equals(Draft.EMPTY.sentAs())) {
            tree.put(AS, as);
        }
    }

    private static List<FormMessage> sentForms(ObjectNode tree) throws BrokenFileException {
        List<FormMessage> sent = new ArrayList<>();
        for (ObjectNode each : Fields.objects(tree, SENT_FORMS)) {
            if (SendableJson.read(each) instanceof FormMessage form) {
                sent.add(form);
            }
        }
        return sent;
    }

    private static Optional<FormMessage> form(ObjectNode tree) throws BrokenFileException {
        return tree.has(FORM) && SendableJson.read(Fields.object(tree, FORM)) instanceof FormMessage form
                ? Optional.of(form)
                : Optional.empty();
    }

    private static Fragmentation fragmentation(ObjectNode tree) throws BrokenFileException {
        return tree.has(FRAMES) && SendableJson.read(Fields.object(tree, FRAMES)) instanceof WrittenMessage message
                ? message.fragmentation()
                : Fragmentation.WHOLE;
    }

    private static Optional<RawFrames> raw(ObjectNode tree) throws BrokenFileException {
        return tree.has(RAW) && SendableJson.read(Fields.object(tree, RAW)) instanceof RawFrames frames
                ? Optional.of(frames)
                : Optional.empty();
    }

    private static byte[] print(Draft draft) {
        ObjectNode tree = JsonFile.newObject();
        tree.put(JsonFile.VERSION_KEY, VERSION);
        tree.put("kind", draft.kind() == MessageKind.BINARY ? word(draft.binaryFormat()) : word(draft.kind()));
        ObjectNode texts = tree.putObject("texts");
        new TreeMap<>(draft.bodies()).forEach((format, body) -> texts.put(word(format), body));
        tree.putObject("control")
                .put("frame", word(draft.control().kind()))
                .put("payload", draft.control().payload())
                .put("hex", draft.control().hex())
                .put("code", draft.control().code())
                .put("reason", draft.control().reason());
        tree.put("clearAfterSend", draft.clearAfterSend());
        draft.savedId().ifPresent(id -> tree.put(SAVED, id));
        print(draft.sentAs(), tree);
        print(draft.fragmentation(), tree);
        draft.form().ifPresent(form -> SendableJson.print(form, tree.putObject(FORM)));
        if (!draft.sentForms().isEmpty()) {
            ArrayNode sent = tree.putArray(SENT_FORMS);
            draft.sentForms().forEach(form -> SendableJson.print(form, sent.addObject()));
        }
        draft.raw().ifPresent(frames -> SendableJson.print(frames, tree.putObject(RAW)));
        ArrayNode history = tree.putArray("history");
        draft.history().forEach(sent -> {
            ObjectNode node =
                    history.addObject().put("kind", word(sent.format())).put("text", sent.body());
            if (!sent.templates()) {
                node.put(TEMPLATES, false);
            }
            print(sent.sentAs(), node);
            print(sent.fragmentation(), node);
        });
        return JsonFile.print(tree);
    }

    private static void print(Fragmentation fragmentation, ObjectNode tree) {
        if (!fragmentation.equals(Fragmentation.WHOLE)) {
            WrittenMessage split = new WrittenMessage(Format.TEXT, "").withFragmentation(fragmentation);
            SendableJson.print(split, tree.putObject(FRAMES));
        }
    }

    private static ControlDraft control(ObjectNode tree) throws BrokenFileException {
        ObjectNode typed = Fields.object(tree, "control");
        ControlDraft empty = ControlDraft.EMPTY;
        return new ControlDraft(
                // An unknown kind, from a newer version, is shown as a ping.
                constant(ControlKind.values(), Fields.text(typed, "frame", "ping"))
                        .orElse(ControlKind.PING),
                Fields.text(typed, "payload", empty.payload()),
                Fields.flag(typed, "hex", empty.hex()),
                Fields.text(typed, "code", empty.code()),
                Fields.text(typed, "reason", empty.reason()));
    }

    /** The format of a message; empty for a control frame, which has none. */
    private static Optional<Format> format(ObjectNode tree) throws BrokenFileException {
        String word = Fields.text(tree, "kind", word(Format.TEXT));
        Optional<Format> format = constant(Format.values(), word);
        if (format.isEmpty()
                && !word.equals(word(MessageKind.CONTROL))
                && !word.equals(word(MessageKind.RAW))
                && !word.equals(word(MessageKind.FORM))) {
            throw new BrokenFileException("\"kind\" is unknown: " + word + ".");
        }
        return format;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String word) {
        return Arrays.stream(all).filter(e -> word(e).equals(word)).findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Path file(String profileId) {
        if (!Profile.isId(profileId)) {
            throw new IllegalArgumentException("not an id: " + profileId);
        }
        return folder.resolve(profileId + ".json");
    }

    /** Writes pending drafts at once. Blocking. */
    @Override
    public void close() {
        writes.close();
    }
}
