package app.sockeye.history;

import static app.sockeye.transcript.SampleEntries.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {
    private static final long NO_LIMIT = Long.MAX_VALUE;

    @TempDir
    Path root;

    private final List<SessionStore> stores = new ArrayList<>();

    /** Else one may still look at the limits in the folder that is deleted. */
    @AfterEach
    void close() {
        stores.forEach(SessionStore::close);
    }

    @Test
    void aProfilesSessionsAreListedNewestFirst() throws IOException {
        SessionStore store = closedLater(new SessionStore(root.resolve("not there yet"), NO_LIMIT));
        assertThat(store.list("echo")).isEmpty();
        Transcript first = store.create("echo", "ws://localhost/1?q=ü");
        first.close();
        Transcript second = store.create("echo", "ws://localhost/2");
        store.create("other", "ws://localhost/3").close();

        List<KeptSession> sessions = store.list("echo");
        assertThat(sessions).extracting(KeptSession::url).containsExactly("ws://localhost/2", "ws://localhost/1?q=ü");
        assertThat(sessions).extracting(KeptSession::started).containsExactly(second.started(), first.started());
        assertThat(sessions).allMatch(session -> session.bytes() > 0);
        second.close();
    }

    @Test
    void aListedSessionCanBeReopened() throws IOException {
        SessionStore store = store(NO_LIMIT);
        try (Transcript transcript = store.create("echo", "ws://localhost")) {
            text(transcript.appender(), "kept");
        }
        Path folder = store.list("echo").get(0).folder();
        try (Transcript reopened = Transcript.open(folder)) {
            assertThat(SampleEntries.string(reopened.entry(0))).isEqualTo("kept");
        }
    }

    @Test
    void oneThatCantBeReadHidesNoOtherAndKeepsNoneBeyondTheLimits() throws IOException {
        SessionStore store = store(2 * 120_000);
        Transcript broken = filled(store, "broken");
        Path folder = broken.folder();
        broken.close();
        Path format = folder.resolve("format.properties");
        Files.deleteIfExists(format);
        Files.createDirectory(format);
        for (int i = 0; i < 4; i++) {
            filled(store, "closed" + i).close();
        }
        store.removeBeyondLimits();

        assertThat(store.list("echo")).extracting(KeptSession::url).containsExactly("closed3", "closed2");
        assertThat(store.listAll()).hasSize(2);
        assertThat(folder).isDirectory();
    }

    @Test
    void oneWhoseSummaryCouldNotBeWrittenWasNotCutOff() throws IOException {
        SessionStore store = store(NO_LIMIT);
        Transcript transcript = filled(store, "full");
        store.keepSummaries();
        Path folder = transcript.folder();
        // In place of a full disk: the new summary can't be written beside the old one.
        Files.createFile(
                Files.createDirectory(folder.resolve("summary.properties.new")).resolve("in the way"));
        transcript.appender().append(EntryKind.TEXT, Direction.RECEIVED, new byte[] {'x'}, 1);
        transcript.appender().publish();
        assertThat(store.listAll()).hasSize(1);
        transcript.close();

        KeptSession kept = store.listAll().get(0);
        assertThat(store.summarise(kept).isCut()).isFalse();
    }

    @Test
    void whatIsToldOfASessionAtTheSameTimeIsAllKept() throws IOException {
        SessionStore store = store(NO_LIMIT);
        store.create("echo", "ws://first").close();
        KeptSession session = store.listAll().get(0);
        for (int i = 0; i < 20; i++) {
            String name = "name " + i;
            String url = "ws://" + i;
            boolean pinned = i % 2 == 0;
            CompletableFuture.allOf(
                            run(() -> store.rename(session, name)),
                            run(() -> store.pin(session, pinned)),
                            run(() -> store.addUrl(session.folder(), url)))
                    .join();
            KeptSession now = store.find(session.folder()).orElseThrow();
            assertThat(now.name()).isEqualTo(name);
            assertThat(now.pinned()).isEqualTo(pinned);
            assertThat(now.otherUrls()).contains(url);
        }
    }

    /** What may fail on the disk. */
    private interface Deed {
        void run() throws IOException;
    }

    private static CompletableFuture<Void> run(Deed deed) {
        return CompletableFuture.runAsync(() -> {
            try {
                deed.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void theOldestClosedSessionsGoBeyondTheLimit() throws IOException {
        long two = 2 * 120_000;
        SessionStore store = store(two);
        Transcript open = filled(store, "open");
        for (int i = 0; i < 4; i++) {
            filled(store, "closed" + i).close();
        }
        store.create("echo", "newest").close();
        store.removeBeyondLimits();

        assertThat(store.list("echo")).extracting(KeptSession::url).containsExactly("newest", "closed3", "open");
        open.close();
    }

    @Test
    @Timeout(30)
    void theLimitsAreKeptWithoutBeingAskedHoweverManyAreCreated() throws Exception {
        ExecutorService background = Executors.newSingleThreadExecutor();
        try {
            SessionStore store =
                    closedLater(new SessionStore(root, () -> new KeptLimits(2 * 120_000, NO_LIMIT), background));
            for (int i = 0; i < 20; i++) {
                filled(store, "closed" + i).close();
            }
            Transcript open = store.create("echo", "newest");
            while (store.list("echo").size() > 3) {
                Thread.onSpinWait();
            }
            assertThat(store.list("echo"))
                    .extracting(KeptSession::url)
                    .containsExactly("newest", "closed19", "closed18");
            open.close();
        } finally {
            background.shutdownNow();
        }
    }

    @Test
    void thoseWhoLookAtTheLimitsAtTheSameTimeRemoveNoMoreThanOne() throws IOException {
        SessionStore unlimited = store(NO_LIMIT);
        for (int i = 0; i < 20; i++) {
            filled(unlimited, "closed" + i).close();
        }
        SessionStore store = store(2 * 120_000);

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(store::removeBeyondLimits))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(store.list("echo")).extracting(KeptSession::url).containsExactly("closed19", "closed18");
    }

    @Test
    void whatTheLimitsRemovedIsTold() throws IOException {
        SessionStore store = store(2 * 120_000);
        List<KeptSession> removed = new ArrayList<>();
        store.onRemoved(removed::addAll);
        for (int i = 0; i < 4; i++) {
            filled(store, "closed" + i).close();
        }
        store.removeBeyondLimits();
        assertThat(removed).extracting(KeptSession::url).containsExactly("closed0", "closed1");
    }

    @Test
    void sessionThatMayBeWantedAgainStaysUntilItIsReleased() throws IOException {
        SessionStore store = store(0);
        Transcript transcript = filled(store, "closed");
        store.spare(transcript.folder());
        store.spare(transcript.folder());
        store.release(transcript.folder());
        transcript.close();
        filled(store, "other").close();
        store.removeBeyondLimits();
        assertThat(store.beyond(new KeptLimits(0, 0))).isEmpty();
        assertThat(store.listAll()).extracting(KeptSession::url).containsExactly("closed");
        store.release(transcript.folder());
        store.removeBeyondLimits();
        assertThat(store.listAll()).isEmpty();
        Transcript spared = filled(store, "spared");
        // Before it is closed: from then on the limits may remove it, on another thread.
        store.spare(spared.folder());
        spared.close();
        SessionStore afterRestart = store(0);
        afterRestart.removeBeyondLimits();
        assertThat(afterRestart.listAll()).isEmpty();
    }

    @Test
    void whatOtherLimitsWouldRemoveIsKnownBefore() throws IOException {
        SessionStore store = store(NO_LIMIT);
        filled(store, "old").close();
        filled(store, "new").close();
        assertThat(store.beyond(new KeptLimits(NO_LIMIT, 120_000)))
                .extracting(KeptSession::url)
                .containsExactly("old");
        assertThat(store.beyond(new KeptLimits(NO_LIMIT, NO_LIMIT))).isEmpty();
        assertThat(store.listAll()).hasSize(2);
    }

    @Test
    void twoStoresSpareEachOthersOpenSessions() throws IOException {
        SessionStore one = store(0);
        SessionStore two = store(0);
        Transcript first = filled(one, "first");
        Transcript second = filled(two, "second");
        assertThat(one.list("echo")).hasSize(2);
        text(first.appender(), "still here");
        first.appender().publish();
        first.close();
        second.close();
        Transcript third = two.create("echo", "third");
        two.removeBeyondLimits();
        assertThat(one.list("echo")).extracting(KeptSession::url).containsExactly("third");
        third.close();
    }

    @Test
    void anOpenSessionIsNotDeleted() throws IOException {
        SessionStore store = store(NO_LIMIT);
        Transcript transcript = filled(store, "open");
        KeptSession session = store.list("echo").get(0);
        assertThatThrownBy(() -> store.delete(session))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("open");
        transcript.close();
        try (Transcript reader = Transcript.open(session.folder())) {
            assertThatThrownBy(() -> store.delete(session)).isInstanceOf(FileSystemException.class);
            assertThat(reader.count()).isPositive();
        }
        store.delete(session);
        assertThat(session.folder()).doesNotExist();
        assertThatThrownBy(() -> store.delete(session)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void anIdThatIsNoFileNameStaysInsideTheRoot() throws IOException {
        SessionStore store = store(NO_LIMIT);
        for (String id : List.of("../../up", "", ".", "a/b", "CON:", "ünï")) {
            store.create(id, id).close();
            assertThat(store.list(id)).hasSize(1);
            assertThat(store.list(id).get(0).folder().normalize()).startsWith(root);
        }
        try (Stream<Path> profiles = Files.list(root)) {
            assertThat(profiles).hasSize(6);
        }
    }

    @Test
    void aSessionWithoutFactsIsListedAllTheSame() throws IOException {
        SessionStore store = store(NO_LIMIT);
        filled(store, "url").close();
        Path folder = store.list("echo").get(0).folder();
        Files.writeString(folder.resolve("session.properties"), "url=\\u00zz");
        assertThat(store.list("echo")).extracting(KeptSession::url).containsExactly("");
        Files.delete(folder.resolve("session.properties"));
        assertThat(store.list("echo")).hasSize(1);
    }

    @Test
    void aSummaryTellsWhatHappened() throws IOException {
        SessionStore store = store(NO_LIMIT);
        Transcript transcript = store.create("echo", "ws://localhost");
        record(transcript);
        KeptSession live = store.list("echo").get(0);
        assertThat(live.isLive()).isTrue();
        assertThat(live.summary().orElseThrow().sent()).isEqualTo(2);
        transcript.close();

        KeptSession kept = store.list("echo").get(0);
        assertThat(kept.isLive()).isFalse();
        SessionSummary summary = kept.summary().orElseThrow();
        assertThat(summary.state()).isEqualTo(SessionSummary.State.ENDED);
        assertThat(summary.entries()).isEqualTo(7);
        assertThat(summary.sent()).isEqualTo(2);
        assertThat(summary.received()).isEqualTo(1);
        assertThat(summary.nanos()).isPositive();
        assertThat(summary.closedBy()).contains(Direction.RECEIVED);
        assertThat(summary.closeCode()).hasValue(1001);
        assertThat(summary.lastWord()).isEqualTo("Closed by the server");
    }

    @Test
    void aMissingSummaryIsMadeAnew() throws IOException {
        SessionStore store = store(NO_LIMIT);
        try (Transcript transcript = store.create("echo", "ws://localhost")) {
            record(transcript);
        }
        KeptSession before = store.list("echo").get(0);
        Files.delete(before.folder().resolve("summary.properties"));
        KeptSession bare = store.list("echo").get(0);
        assertThat(bare.summary()).isEmpty();
        assertThat(store.summarise(bare).summary()).isEqualTo(before.summary());
        assertThat(store.list("echo").get(0).summary()).isEqualTo(before.summary());
        Files.writeString(before.folder().resolve("summary.properties"), "state=NONSENSE");
        assertThat(store.list("echo").get(0).summary()).isEmpty();
    }

    @Test
    void aKilledSessionIsRecoveredAndTold() throws IOException {
        SessionStore store = store(NO_LIMIT);
        Transcript transcript = store.create("echo", "ws://localhost");
        record(transcript);
        store.keepSummaries();
        Path killed = root.resolve("gone").resolve("20260101T000000.000Z");
        Files.createDirectories(killed.getParent());
        SampleEntries.copy(transcript.folder(), killed);
        transcript.close();

        KeptSession session = store.list("gone").get(0);
        assertThat(session.summary()).isEmpty();
        assertThat(session.isLive()).isFalse();
        KeptSession told = store.summarise(session);
        assertThat(told.summary().orElseThrow().state()).isEqualTo(SessionSummary.State.CUT);
        assertThat(told.summary().orElseThrow().entries()).isEqualTo(7);
        try (Transcript reopened = store.open(told)) {
            assertThat(reopened.count()).isEqualTo(7);
        }
        assertThat(store.list("gone").get(0).summary().orElseThrow().state()).isEqualTo(SessionSummary.State.CUT);
    }

    @Test
    void whoEndsTheProgramWaitsUntilSessionsAreClosed() throws Exception {
        SessionStore store = store(NO_LIMIT);
        Transcript transcript = store.create("echo", "ws://localhost");
        assertThat(store.awaitClosed(Duration.ZERO)).isFalse();
        Thread reader = new Thread(() -> {
            record(transcript);
            transcript.close();
        });
        reader.start();
        assertThat(store.awaitClosed(Duration.ofSeconds(20))).isTrue();
        KeptSession kept = store(NO_LIMIT).list("echo").get(0);
        assertThat(kept.isLive() || kept.isCut()).isFalse();
        reader.join();
    }

    @Test
    void pinnedSessionsStayAndDoNotCount() throws IOException {
        SessionStore store = store(2 * 120_000);
        for (int i = 0; i < 3; i++) {
            filled(store, "pinned" + i).close();
            KeptSession session = store.list("echo").get(0);
            store.pin(session, true);
            store.rename(session, " number " + i + " ");
        }
        for (int i = 0; i < 4; i++) {
            filled(store, "plain" + i).close();
        }
        store.create("echo", "newest").close();
        store.removeBeyondLimits();
        assertThat(store.list("echo"))
                .extracting(KeptSession::url)
                .containsExactly("newest", "plain3", "plain2", "pinned2", "pinned1", "pinned0");
        assertThat(store.list("echo").get(3).title()).isEqualTo("number 2");
        assertThat(store.list("echo").get(3).pinned()).isTrue();
    }

    @Test
    void theOldestOfAllProfilesGoBeyondTheLimitForAll() throws IOException {
        SessionStore store =
                closedLater(new SessionStore(root, () -> new KeptLimits(NO_LIMIT, 2 * 120_000), Runnable::run));
        for (int i = 0; i < 4; i++) {
            Transcript transcript = store.create("profile" + i, "url" + i);
            text(transcript.appender(), "x".repeat(100_000));
            transcript.close();
        }
        store.removeBeyondLimits();
        assertThat(store.listAll()).extracting(KeptSession::url).containsExactly("url3", "url2");
    }

    @Test
    void aDeletedSessionCanBeRestored() throws IOException {
        SessionStore store = store(NO_LIMIT);
        filled(store, "url").close();
        KeptSession session = store.list("echo").get(0);
        DeletedSession deleted = store.delete(session);
        assertThat(store.listAll()).isEmpty();
        store.removeBeyondLimits();
        store.restore(deleted);
        assertThat(store.listAll()).containsExactly(session);
        assertThatThrownBy(() -> store.restore(deleted)).hasMessageContaining("deleted for good");
    }

    @Test
    void whatWasDeletedLongAgoIsGone() throws IOException {
        SessionStore store = store(NO_LIMIT);
        filled(store, "url").close();
        DeletedSession deleted = store.delete(store.list("echo").get(0));
        Files.setLastModifiedTime(
                deleted.aside().getParent(), FileTime.from(Instant.now().minusSeconds(3700)));
        store.removeBeyondLimits();
        assertThat(deleted.aside()).doesNotExist();
        assertThatThrownBy(() -> store.restore(deleted)).hasMessageContaining("deleted for good");
    }

    @Test
    void anImportThatWasKilledIsClearedUpButNoneThatGoesOn() throws IOException {
        SessionStore store = store(NO_LIMIT);
        Path profile = store.newFolder("imported").getParent();
        FileTime longAgo = FileTime.from(Instant.now().minusSeconds(3600));
        Path killed = profile.resolve(SessionStore.UNFINISHED + "killed");
        Transcript.create(killed).close();
        Files.setLastModifiedTime(killed, longAgo);
        Path begun = Files.createDirectory(profile.resolve(SessionStore.UNFINISHED + "begun"));
        Path open = profile.resolve(SessionStore.UNFINISHED + "open");
        try (Transcript going = Transcript.create(open)) {
            Files.setLastModifiedTime(open, longAgo);
            store.removeBeyondLimits();
            assertThat(killed).doesNotExist();
            assertThat(begun).exists();
            assertThat(open).exists();
            text(going.appender(), "goes on");
        }
    }

    @Test
    void whatWasNotSentWholeIsNotCountedAsSent() throws IOException {
        SessionStore store = store(NO_LIMIT);
        Path folder = store.newFolder("imported");
        try (Transcript transcript = Transcript.create(folder)) {
            append(transcript, EntryKind.TEXT, Direction.SENT, "sent");
            append(transcript, EntryKind.TEXT, Direction.RECEIVED, "received");
            Appender.OpenMessage cut = transcript.appender().begin(EntryKind.TEXT, Direction.SENT);
            cut.end(false, System.nanoTime());
            transcript.appender().appendUnsent(EntryKind.TEXT, new byte[3], System.nanoTime());
        }
        SessionSummary summary =
                store.adopt(folder, "imported", "lost").summary().orElseThrow();
        assertThat(summary.sent()).isEqualTo(1);
        assertThat(summary.received()).isEqualTo(1);
    }

    @Test
    void aTranscriptFromElsewhereIsAdoptedWithItsAddress() throws IOException {
        SessionStore store = store(NO_LIMIT);
        Path folder = store.newFolder("imported");
        try (Transcript transcript = Transcript.create(folder)) {
            append(
                    transcript,
                    EntryKind.HANDSHAKE,
                    Direction.SENT,
                    "GET /chat?x=1 HTTP/1.1\r\nHost: example.com\r\n\r\n");
        }
        KeptSession adopted = store.adopt(folder, "imported", "from a colleague");
        assertThat(adopted.url()).isEqualTo("ws://example.com/chat?x=1");
        assertThat(adopted.title()).isEqualTo("from a colleague");
        assertThat(adopted.summary().orElseThrow().state()).isEqualTo(SessionSummary.State.PARTIAL);
        assertThat(store.listAll()).containsExactly(adopted);
    }

    @Test
    void anAddressInUpperCaseKeepsItsScheme() throws IOException {
        SessionStore store = store(NO_LIMIT);
        Path folder = store.newFolder("imported");
        try (Transcript transcript = Transcript.create(folder)) {
            append(transcript, EntryKind.STATE, null, "Connecting to WSS://Example.com/chat");
            append(transcript, EntryKind.HANDSHAKE, Direction.SENT, "GET /chat HTTP/1.1\r\nHost: example.com\r\n\r\n");
        }
        assertThat(store.adopt(folder, "imported", "").url()).isEqualTo("WSS://Example.com/chat");
    }

    private SessionStore store(long bytesPerProfile) {
        return closedLater(new SessionStore(root, bytesPerProfile));
    }

    private SessionStore closedLater(SessionStore store) {
        stores.add(store);
        return store;
    }

    private static void record(Transcript transcript) {
        append(transcript, EntryKind.STATE, null, "Connecting to ws://localhost");
        append(transcript, EntryKind.TEXT, Direction.SENT, "one");
        append(transcript, EntryKind.TEXT, Direction.SENT, "two");
        append(transcript, EntryKind.TEXT, Direction.RECEIVED, "three");
        append(transcript, EntryKind.CLOSE, Direction.RECEIVED, "\u0003\u00e9bye");
        append(transcript, EntryKind.CLOSE, Direction.SENT, "\u0003\u00e9");
        append(transcript, EntryKind.STATE, null, "Closed by the server\nCause: none");
        transcript.appender().publish();
    }

    private static void append(Transcript transcript, EntryKind kind, Direction direction, String latin1) {
        transcript.appender().append(kind, direction, latin1.getBytes(ISO_8859_1), System.nanoTime());
    }

    private static Transcript filled(SessionStore store, String url) throws IOException {
        Transcript transcript = store.create("echo", url);
        text(transcript.appender(), "x".repeat(100_000));
        transcript.appender().publish();
        return transcript;
    }
}
