package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.Backups;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.OwnerFile;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
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

class LibraryAutomationTest {
    private static final Rule STAR = Rule.of("kind:text", new RuleAction.GiveStar());

    @TempDir
    private Path folder;

    private Library library;
    private LibraryAutomation automation;
    private ProfileFolder inner;
    private SavedProfile orders;

    @BeforeEach
    void open() throws LibraryException {
        library = open(folder);
        automation = library.automation();
        inner = library.createFolder(library.root(), "Trading");
        orders = library.create(inner, Profile.create("Orders", "ws://localhost"));
    }

    private static Library open(Path folder) {
        return Library.open(folder.resolve("workspace"), Folders.below(folder));
    }

    private static Sequence named(String name) {
        return new Sequence(name, List.of(Step.of(new SequenceAction.Ping(name))));
    }

    @Test
    void theNearestSequenceOfANameIsFound() throws LibraryException {
        String id = orders.profile().id();
        assertThat(automation.owners(id)).extracting(LibraryEntry::name).startsWith("Orders", "Trading");
        automation.save(library.root(), Optional.empty(), named("Log in"));
        assertThat(automation.named(id, "log in")).contains(named("Log in"));
        automation.save(orders, Optional.empty(), new Sequence("Log in", List.of()));
        assertThat(automation.named(id, "Log in")).contains(new Sequence("Log in", List.of()));
        assertThat(automation.named(id, "other")).isEmpty();
    }

    @Test
    void sequencesAreReplacedRenamedAndDeleted() throws LibraryException {
        automation.save(orders, Optional.empty(), named("a"));
        automation.save(orders, Optional.empty(), named("b"));
        automation.save(orders, Optional.of("a"), named("c"));
        assertThat(automation.sequences(orders).sequences()).containsExactly(named("c"), named("b"));
        automation.delete(orders, "c");
        assertThat(automation.sequences(orders).sequences()).containsExactly(named("b"));
    }

    @Test
    void eachFolderHasABackupOfItsOwn() throws LibraryException {
        ProfileFolder other = library.createFolder(library.root(), "Tests");
        for (ProfileFolder owner : List.of(inner, other)) {
            automation.save(owner, Optional.empty(), named("in " + owner.name()));
            automation.setRules(owner, List.of(), List.of(STAR));
        }

        Backups backups =
                new Backups(library.root().path(), Folders.below(folder).backups());
        assertThat(backups.of(inner, ".json")).content().contains("in Trading");
        assertThat(backups.of(other, ".json")).content().contains("in Tests");
        assertThat(OwnerFile.of(inner)).content().contains("in Trading", "kind:text");
    }

    @Test
    void rulesAreKeptWhenTheConnectionIsSaved() throws LibraryException, IOException {
        automation.setRules(orders, List.of(), List.of(STAR));
        automation.save(orders, Optional.empty(), named("a"));
        Profile saved = library.find(orders.profile().id()).orElseThrow().profile();
        library.save(saved.withName("Other name"), saved);

        Library again = open(folder);
        SavedProfile renamed = again.find(saved.id()).orElseThrow();
        assertThat(again.automation().rules(renamed).rules()).containsExactly(STAR);
        assertThat(again.automation().sequences(renamed).sequences()).containsExactly(named("a"));
        assertThat(Files.readString(renamed.path())).contains("\"rules\"", "\"sequences\"");
    }

    @Test
    void aCopyOfAConnectionHasThemToo() throws LibraryException {
        automation.setRules(orders, List.of(), List.of(STAR));
        automation.save(orders, Optional.empty(), named("a"));
        SavedProfile copy = library.edits().duplicate(orders);
        assertThat(automation.rules(copy).rules()).containsExactly(STAR);
        assertThat(automation.sequences(copy).sequences()).containsExactly(named("a"));
    }

    @Test
    void aFolderHasItsOwn() throws LibraryException {
        automation.setRules(inner, List.of(), List.of(STAR));
        assertThat(automation.rules(inner).rules()).containsExactly(STAR);
        assertThat(automation.rules(orders).rules()).isEmpty();
        assertThat(automation.rules(library.root()).rules()).isEmpty();
    }

    @Test
    void unknownKeysOfARenamedSequenceAreKept() throws LibraryException, IOException {
        automation.save(orders, Optional.empty(), named("a"));
        Path file = orders.path();
        Files.writeString(file, Files.readString(file).replace("\"steps\"", "\"new\": 1, \"steps\""));
        automation.save(orders, Optional.of("a"), named("b"));
        assertThat(Files.readString(file)).contains("\"new\": 1").contains("\"b\"");
    }

    @Test
    void rulesThatWereSavedElsewhereMeanwhileAreKept() throws LibraryException {
        Rule pause = Rule.of("x", new RuleAction.PauseLog());
        automation.setRules(orders, List.of(), List.of(STAR));
        automation.setRules(orders, List.of(STAR), List.of(STAR, pause));
        automation.setRules(orders, List.of(STAR), List.of(STAR.withOn(false)));
        assertThat(automation.rules(orders).rules()).containsExactly(STAR.withOn(false), pause);
    }

    @Test
    void otherRulesAreToldAsAChangeOfTheLibrary() throws LibraryException, IOException {
        AtomicInteger told = new AtomicInteger();
        library.onChange(told::incrementAndGet);
        automation.setRules(orders, List.of(), List.of(STAR));
        assertThat(told).hasValue(1);
        Path file = orders.path();
        Files.writeString(file, Files.readString(file).replace("kind:text", "kind:binary"));
        assertThat(library.refresh()).isTrue();
        assertThat(library.refresh()).isFalse();
        assertThat(told).hasValue(2);
    }

    @Test
    void aDifferentSequenceOfTheSameNameIsKept() throws LibraryException {
        Sequence empty = new Sequence("a", List.of());
        assertThat(automation.save(orders, Optional.empty(), named("a"))).isEqualTo("a");
        assertThat(automation.save(orders, Optional.empty(), named("a"))).isEqualTo("a");
        assertThat(automation.save(orders, Optional.empty(), empty)).isEqualTo("a 2");
        assertThat(automation.save(orders, Optional.of("a 2"), empty)).isEqualTo("a 2");
        assertThat(automation.save(
                        orders, Optional.empty(), new Sequence("a", named("b").steps())))
                .isEqualTo("a 3");
        assertThat(automation.sequences(orders).sequences())
                .containsExactly(named("a"), empty.withName("a 2"), named("b").withName("a 3"));
        assertThat(automation.save(orders, Optional.of("a"), empty)).isEqualTo("a");
        assertThat(automation.sequences(orders).sequences()).startsWith(empty);
    }

    @Test
    void theOwnerOfASequenceIsTheNearestThatHasIt() throws LibraryException {
        String id = orders.profile().id();
        automation.save(inner, Optional.empty(), named("a"));
        assertThat(automation.ownerOf(id, "a").orElseThrow().path()).isEqualTo(inner.path());
        automation.save(orders, Optional.empty(), named("a"));
        assertThat(automation.ownerOf(id, "a").orElseThrow().path()).isEqualTo(orders.path());
        assertThat(automation.ownerOf(id, "b")).isEmpty();
    }
}
