package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.trash.TrashedSequence;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.OwnedEntry;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.profile.workspace.WorkspaceReader;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.session.sequence.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySequencesTest {
    @TempDir
    private Path folder;

    private Library library;
    private LibrarySequences sequences;
    private SavedProfile orders;

    @BeforeEach
    void open() throws LibraryException {
        library = open(folder);
        sequences = library.automation().sequences();
        orders = library.create(library.createFolder(library.root(), "Trading"), Profile.create("Orders", "ws://a"));
        for (String name : List.of("a", "b", "c")) {
            library.automation().save(orders, Optional.empty(), named(name));
        }
    }

    private static Library open(Path folder) {
        return Library.open(folder.resolve("workspace"), Folders.below(folder));
    }

    private static Sequence named(String name) {
        return new Sequence(name, List.of(Step.of(new SequenceAction.Ping(name))));
    }

    private LibraryEntry trading() {
        return library.root().foldersOf(orders.profile().id()).get(0);
    }

    private List<SequenceEntry> ofOrders() {
        return LibrarySequences.entries(library.find(orders.profile().id()).orElseThrow());
    }

    private static List<String> names(LibraryEntry owner) {
        return LibrarySequences.entries(owner).stream().map(SequenceEntry::name).toList();
    }

    private List<String> names() {
        return ofOrders().stream().map(SequenceEntry::name).toList();
    }

    @Test
    void theyAreInTheTreeAndAreMovedAmongEachOther() throws LibraryException {
        assertThat(names()).containsExactly("a", "b", "c");
        OwnedEntry last = ofOrders().get(2);
        assertThat(last.key()).isEqualTo("c");
        sequences.move(ofOrders().get(2), orders, Optional.of("a"));
        assertThat(names()).containsExactly("c", "a", "b");
        sequences.move(ofOrders().get(0), orders, Optional.of("c"));
        assertThat(names()).containsExactly("c", "a", "b");
        sequences.move(ofOrders().get(0), orders, Optional.empty());
        assertThat(names()).containsExactly("a", "b", "c");
    }

    @Test
    void oneThatMovesToAFolderGetsAFreeNameThere() throws LibraryException {
        library.automation().save(trading(), Optional.empty(), named("a"));
        SequenceEntry moved = sequences.move(ofOrders().get(0), trading(), Optional.of("a"));
        assertThat(names()).containsExactly("b", "c");
        assertThat(names(trading())).containsExactly("a 2", "a");
        assertThat(sequences.owner(moved)).contains(trading());
        assertThat(sequences.copy(moved, library.root(), Optional.empty()).name())
                .isEqualTo("a 2");
        assertThat(names(trading())).containsExactly("a 2", "a");
    }

    @Test
    void oneIsRenamedAndDuplicated() throws LibraryException {
        SequenceEntry renamed = sequences.rename(ofOrders().get(1), "a");
        assertThat(renamed.name()).isEqualTo("a 2");
        assertThat(sequences.duplicate(ofOrders().get(0)).name()).isEqualTo("a 3");
        assertThat(names()).containsExactly("a", "a 3", "a 2", "c");
        assertThatThrownBy(() -> sequences.rename(new SequenceEntry(orders.path(), named("gone")), "x"))
                .isInstanceOf(LibraryException.class);
    }

    @Test
    void aDeletedOneComesBackToItsPlace() throws LibraryException {
        TrashedSequence deleted = sequences.delete(ofOrders().get(1));
        assertThat(names()).containsExactly("a", "c");
        assertThat(deleted.kept()).exists();
        sequences.restore(deleted);
        assertThat(names()).containsExactly("a", "b", "c");
        assertThat(deleted.kept()).doesNotExist();
    }

    @Test
    void theNearestOfANameCounts() throws LibraryException {
        library.automation().save(trading(), Optional.empty(), named("a"));
        library.automation().save(library.root(), Optional.empty(), named("z"));
        assertThat(sequences.around(orders.profile().id()))
                .extracting(SequenceEntry::name)
                .containsExactly("a", "b", "c", "z");
        assertThat(sequences.around(orders.profile().id()).get(0).owner()).isEqualTo(orders.path());
        assertThat(sequences.around("not saved"))
                .extracting(SequenceEntry::name)
                .containsExactly("z");
    }

    @Test
    void twoEditsOfOneAreBothKept() throws LibraryException {
        Sequence base = ofOrders().get(0).sequence();
        Sequence mine = base.withSteps(List.of());
        assertThat(sequences.save(orders, base, mine)).isEqualTo("a");
        assertThat(sequences.save(orders, base, named("a").withStep(0, Step.of(new SequenceAction.Ping("other")))))
                .isEqualTo("a (my version)");
        assertThat(names()).containsExactly("a", "b", "c", "a (my version)");
        assertThat(ofOrders().get(0).sequence()).isEqualTo(mine);
    }

    @Test
    void whatAnotherProgramWritesIsTold() throws LibraryException, IOException {
        library.automation().setRules(trading(), List.of(), List.of(Rule.of("a", new RuleAction.GiveStar())));
        AtomicInteger told = new AtomicInteger();
        library.onChange(told::incrementAndGet);
        Files.writeString(
                ofOrders().get(0).owner(),
                Files.readString(ofOrders().get(0).owner()).replace("\"name\": \"a\"", "\"name\": \"z\""));
        assertThat(library.refresh()).isTrue();
        assertThat(names()).contains("z");
        Path file = trading().path().resolve(WorkspaceReader.FOLDER_FILE);
        Files.writeString(file, Files.readString(file).replace("\"when\": \"a\"", "\"when\": \"b\""));
        assertThat(library.refresh()).as("rules of a folder").isTrue();
        assertThat(told).hasValue(2);
    }
}
