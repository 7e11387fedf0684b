package app.sockeye.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.BrokenProfile;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.ui.library.DropPlace.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DropPlaceTest {
    private static final Path ROOT = Path.of("w");
    private final SavedProfile a = profile("a");
    private final SavedProfile b = profile("b");
    private final SavedProfile c = profile("c");
    private final ProfileFolder inner = new ProfileFolder(ROOT.resolve("f/inner"), "inner", "", List.of());
    private final ProfileFolder folder = new ProfileFolder(ROOT.resolve("f"), "f", "", List.of(inner));
    private final ProfileFolder other = new ProfileFolder(ROOT.resolve("g"), "g", "", List.of());
    private final ProfileFolder root = new ProfileFolder(ROOT, "", "", List.of(a, b, c, folder, other));

    @Test
    void theUpperHalfOfAProfileIsThePlaceBeforeIt() {
        assertThat(DropPlace.at(c, a, root, 0.4)).contains(new DropPlace(root, Optional.of(a), Line.ABOVE));
    }

    @Test
    void theLowerHalfIsThePlaceBeforeTheNext() {
        assertThat(DropPlace.at(c, a, root, 0.6)).contains(new DropPlace(root, Optional.of(b), Line.BELOW));
        assertThat(DropPlace.at(b, a, root, 0.6)).contains(new DropPlace(root, Optional.of(c), Line.BELOW));
        assertThat(DropPlace.at(a, c, root, 0.6)).contains(new DropPlace(root, Optional.empty(), Line.BELOW));
    }

    @Test
    void aProfileGoesIntoAFolderAnywhereOnItsHeading() {
        assertThat(DropPlace.at(a, folder, root, 0.1)).contains(new DropPlace(folder, Optional.empty(), Line.INTO));
    }

    @Test
    void aFolderGoesBetweenFoldersAtTheirEdges() {
        assertThat(DropPlace.at(other, folder, root, 0.1))
                .contains(new DropPlace(root, Optional.of(folder), Line.ABOVE));
        assertThat(DropPlace.at(other, folder, root, 0.5)).contains(new DropPlace(folder, Optional.empty(), Line.INTO));
    }

    @Test
    void nothingGoesIntoItself() {
        assertThat(DropPlace.at(folder, inner, folder, 0.5)).isEmpty();
        assertThat(DropPlace.at(a, a, root, 0.5)).isEmpty();
    }

    @Test
    void brokenProfilesStayWhereTheyAre() {
        LibraryEntry broken = new BrokenProfile(ROOT.resolve("x.json"), "x.json", "Broken.");
        assertThat(DropPlace.at(broken, folder, root, 0.5)).isEmpty();
    }

    private static SavedProfile profile(String id) {
        return new SavedProfile(
                ROOT.resolve(id + ".json"), "", Profile.create(id, "ws://a").withId(id));
    }
}
