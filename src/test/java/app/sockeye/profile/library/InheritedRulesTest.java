package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.FolderRules;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InheritedRulesTest {
    private static final Rule STAR = Rule.of("kind:text", new RuleAction.GiveStar());
    private static final Rule NOTE = Rule.of("kind:ping", new RuleAction.SetNote("seen"));

    @TempDir
    private Path folder;

    private Library library;
    private InheritedRules inherited;
    private SavedProfile orders;

    @BeforeEach
    void open() throws LibraryException {
        library = Library.open(folder.resolve("workspace"), Folders.below(folder));
        inherited = library.automation().inheritedRules();
        orders = library.create(library.createFolder(library.root(), "Trading"), Profile.create("Orders", "ws://a"));
        library.automation().setRules(trading(), List.of(), List.of(STAR));
        library.automation().setRules(library.root(), List.of(), List.of(NOTE));
    }

    private ProfileFolder trading() {
        return library.root().foldersOf(orders.profile().id()).get(0);
    }

    @Test
    void theNearestFolderComesFirst() throws LibraryException {
        assertThat(inherited.of(orders.profile().id()))
                .containsExactly(
                        new FolderRules(trading(), List.of(STAR)), new FolderRules(library.root(), List.of(NOTE)));
        assertThat(inherited.of("not saved")).containsExactly(new FolderRules(library.root(), List.of(NOTE)));
    }

    @Test
    void oneIsSwitchedOffForAConnectionAlone() throws LibraryException {
        AtomicInteger told = new AtomicInteger();
        library.onChange(told::incrementAndGet);
        inherited.setOn(orders, STAR, false);
        assertThat(told).hasValue(1);
        assertThat(inherited.off(orders)).containsExactly(STAR);
        assertThat(library.automation().rules(trading()).rules()).containsExactly(STAR);
        assertThat(inherited.off(library.edits().duplicate(orders))).containsExactly(STAR);
        inherited.setOn(orders, STAR, true);
        assertThat(inherited.off(orders)).isEmpty();
    }
}
