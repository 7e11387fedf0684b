package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Folders;
import app.sockeye.files.JsonFile;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.Profile;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.trash.TrashedItem;
import app.sockeye.profile.trash.TrashedMessage;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryMessagesTest {
    @TempDir
    Path home;

    private Folders folders;
    private Library library;
    private LibraryMessages messages;
    private ProfileFolder folder;
    private SavedProfile orders;

    @BeforeEach
    void open() throws Exception {
        folders = Folders.below(home);
        Files.createDirectories(folders.workspace());
        library = Library.open(folders.workspace(), folders);
        messages = library.messages();
        folder = library.createFolder(library.root(), "Trading");
        orders = library.create(folder, Profile.create("Orders", "ws://a/orders"));
    }

    @Test
    void messagesOfAllOwnersAreFoundNearestFirst() throws Exception {
        messages.add(library.root(), text("Heartbeat", "all").withShortcut(1));
        messages.add(folder, text("Heartbeat", "folder").withShortcut(2));
        messages.add(orders, text("Log in", "own").withShortcut(1));
        String id = orders.profile().id();
        assertThat(messages.around(id)).extracting(LibraryMessagesTest::body).containsExactly("own", "folder", "all");
        assertThat(messages.named(id, "heartbeat").map(LibraryMessagesTest::body))
                .contains("folder");
        assertThat(messages.withShortcut(id, 1).map(LibraryMessagesTest::body)).contains("own");
        assertThat(messages.withShortcut(id, 2).map(LibraryMessagesTest::body)).contains("folder");
        assertThat(messages.withShortcut("unknown", 1).map(LibraryMessagesTest::body))
                .contains("all");
        assertThat(messages.named("unknown", "Log in")).isEmpty();
        Library again = Library.open(folders.workspace(), folders);
        assertThat(again.messages().around(id)).isEqualTo(messages.around(id));
    }

    @Test
    void eachDigitSendsOneMessageOfAnOwner() throws Exception {
        MessageEntry first = messages.add(orders, text("First", "1").withShortcut(1));
        messages.add(orders, text("Second", "2").withShortcut(1));
        assertThat(now(first).message().shortcut()).isZero();
        messages.save(now(first), now(first).message().withShortcut(1));
        assertThat(own()).extracting(SavedMessage::shortcut).containsExactly(1, 0);
    }

    @Test
    void aMessageIsOrderedMovedAndCopied() throws Exception {
        MessageEntry a = messages.add(orders, text("A", "a").withShortcut(1));
        MessageEntry b = messages.add(orders, text("B", "b"));
        messages.move(b, orders, Optional.of(a.message().id()));
        assertThat(own()).extracting(SavedMessage::name).containsExactly("B", "A");
        messages.add(library.root(), text("Other", "x").withShortcut(1));
        MessageEntry moved = messages.move(a, library.root(), Optional.empty());
        assertThat(moved.message().shortcut()).as("the digit is taken").isZero();
        assertThat(own()).extracting(SavedMessage::name).containsExactly("B");
        messages.copy(moved, orders, Optional.of(b.message().id()));
        messages.duplicate(now(b));
        assertThat(own()).extracting(SavedMessage::name).containsExactly("A", "B", "B copy");
        assertThat(own()).extracting(SavedMessage::id).doesNotHaveDuplicates();
        assertThat(messages.current(a)).as("where it was moved").contains(moved);
    }

    @Test
    void aDeletedMessageComesBackWhereItWas() throws Exception {
        MessageEntry a = messages.add(orders, text("A", "a"));
        messages.add(orders, text("B", "b"));
        TrashedMessage trashed = messages.delete(a);
        assertThat(trashed.kept()).content().contains("\"a\"");
        assertThat(messages.current(a)).isEmpty();
        assertThat(messages.restore(trashed)).isEqualTo(a);
        assertThat(own()).extracting(SavedMessage::name).containsExactly("A", "B");
        assertThat(trashed.kept()).doesNotExist();
    }

    @Test
    void changesOfDifferentPartsAreMergedAndOfOnePartBothKept() throws Exception {
        MessageEntry base = messages.add(orders, text("A", "a"));
        messages.save(base, base.message().withName("Theirs"));
        messages.save(base, base.message().withNotes("mine"));
        assertThat(own()).hasSize(1);
        assertThat(now(base).message().withNotes("")).hasToString("Theirs");
        assertThat(now(base).message().notes()).isEqualTo("mine");
        messages.save(
                base,
                base.message()
                        .withSendable(new WrittenMessage(Format.TEXT, "mine"))
                        .withNotes("mine"));
        messages.save(base, base.message().withSendable(new WrittenMessage(Format.TEXT, "other")));
        assertThat(messages.around(orders.profile().id()))
                .extracting(LibraryMessagesTest::body)
                .containsExactly("mine", "other");
        assertThat(own().get(1).name()).isEqualTo("A (my version)");
    }

    @Test
    void payloadsFollowTheirConnection() throws Exception {
        messages.add(orders, SavedMessage.create("Quote", new WrittenMessage(Format.HEX, "00 ff")));
        Path payloads = folder.path().resolve("Orders.messages");
        assertThat(payloads.resolve("Quote.bin")).hasBinaryContent(new byte[] {0, (byte) 0xff});
        orders = (SavedProfile) library.edits().rename(orders, "Bids");
        assertThat(payloads).doesNotExist();
        assertQuote();
        SavedProfile copy = library.edits().duplicate(orders);
        assertThat(copy.messages()).isEqualTo(orders.messages());
        orders = (SavedProfile) library.edits().move(orders, library.root(), Optional.empty());
        assertThat(library.root().path().resolve("Bids.messages/Quote.bin")).exists();
        assertQuote();
        TrashedItem trashed = library.edits().delete(orders);
        assertThat(library.root().path().resolve("Bids.messages")).doesNotExist();
        library.create(library.root(), Profile.create("Bids", "ws://other"));
        library.edits().restore(trashed);
        assertQuote();
        assertThat(LibraryWalk.find(library.root(), library.root().path().resolve("Bids.json"))
                        .map(LibraryMessages::entries))
                .contains(List.of());
        messages.delete(now(LibraryMessages.entries(current()).get(0)));
        assertThat(library.root().path().resolve("Bids 2.messages")).doesNotExist();
        assertThat(library.root().folders()).extracting(ProfileFolder::name).containsExactly("Trading");
    }

    @Test
    void aNewConnectionDoesNotGetPayloadsThatWereLeft() throws Exception {
        Files.createDirectories(folder.path().resolve("Left.messages"));
        SavedProfile left = library.create(folder, Profile.create("Left", "ws://b"));
        assertThat(left.path()).hasFileName("Left 2.json");
        ProfileFolder odd = library.createFolder(library.root(), "Odd.messages");
        assertThat(odd.path()).hasFileName("Odd.messages_");
        assertThat(library.root().folders()).contains(odd);
    }

    @Test
    void aChangedPayloadIsReadAgain() throws Exception {
        MessageEntry quote = messages.add(orders, SavedMessage.create("Quote", new WrittenMessage(Format.HEX, "00")));
        Files.write(folder.path().resolve("Orders.messages/Quote.bin"), new byte[] {1, 2});
        assertThat(library.refresh()).isTrue();
        assertThat(body(now(quote))).isEqualTo("01 02");
    }

    @Test
    void aConnectionIsSavedWithoutTouchingItsMessages() throws Exception {
        messages.add(orders, text("A", "a"));
        Profile profile = orders.profile();
        library.save(profile.withUrl("ws://elsewhere"), profile);
        assertThat(own()).extracting(SavedMessage::name).containsExactly("A");
    }

    @Test
    void aPayloadElsewhereIsNotRead() throws Exception {
        Path secret = Files.writeString(home.resolve("secret.txt"), "secret");
        Path payloads = Files.createDirectories(folder.path().resolve("Orders.messages"));
        Files.createSymbolicLink(payloads.resolve("link.txt"), secret);
        for (String name : List.of("../../../secret.txt", "link.txt", "/etc/passwd", "..", "")) {
            setMessages("[{\"name\": \"A\", \"payload\": \"" + name + "\"}]");
            assertThat(own()).isEmpty();
            assertThat(current().messages().broken()).hasSize(1);
        }
    }

    @Test
    void messagesThatAnImportWroteEarlierAreTakenOver() throws Exception {
        setMessages("[{\"name\": \"Subscribe\", \"format\": \"json\", \"text\": \"{}\"}]");
        MessageEntry entry = messages.named(orders.profile().id(), "Subscribe").orElseThrow();
        assertThat(entry.message().sendable()).isEqualTo(new WrittenMessage(Format.JSON, "{}"));
        messages.save(entry, entry.message().withShortcut(3));
        assertThat(now(entry).message().shortcut()).isEqualTo(3);
    }

    @Test
    void aDescriptionOfAnImportStaysWithItsConnectionAndItsCopy() throws Exception {
        Path file = current().path();
        Files.write(file, JsonFile.print(JsonFile.read(file, 1 << 20).put("description", "All orders.")));
        library.refresh();
        assertThat(current().description()).isEqualTo("All orders.");
        assertThat(library.edits().duplicate(current()).description()).isEqualTo("All orders.");
        library.edits().rename(current(), "Bids");
        assertThat(current().description()).isEqualTo("All orders.");
    }

    @Test
    void aFileThatWouldBecomeTooLargeIsNotWritten() throws Exception {
        MessageEntry entry = messages.add(orders, text("A", "a"));
        SavedMessage huge = entry.message().withNotes("\u0001".repeat(SavedMessage.LONGEST_NOTES));
        for (int i = 0; i < 2; i++) {
            messages.add(orders, huge.copy());
        }
        assertThatThrownBy(() -> messages.add(orders, huge.copy()))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("larger than 1 MiB");
        assertThat(own()).hasSize(3);
    }

    private void setMessages(String json) throws Exception {
        Path file = current().path();
        var tree = JsonFile.read(file, 1 << 20);
        tree.set(
                "messages",
                JsonFile.parse(("{\"a\": " + json + "}").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .get("a"));
        Files.write(file, JsonFile.print(tree));
        library.refresh();
    }

    private void assertQuote() {
        assertThat(LibraryMessages.entries(current()))
                .extracting(LibraryMessagesTest::body)
                .containsExactly("00 ff");
    }

    private SavedProfile current() {
        return library.find(orders.profile().id()).orElseThrow();
    }

    private List<SavedMessage> own() {
        return current().messages().messages();
    }

    private MessageEntry now(MessageEntry entry) {
        return messages.current(entry).orElseThrow();
    }

    private static String body(MessageEntry entry) {
        return ((WrittenMessage) entry.message().sendable()).body();
    }

    private static SavedMessage text(String name, String body) {
        return SavedMessage.create(name, new WrittenMessage(Format.TEXT, body));
    }
}
