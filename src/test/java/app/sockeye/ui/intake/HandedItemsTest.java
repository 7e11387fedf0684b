package app.sockeye.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.ProfileFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandedItemsTest {
    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void openLibrary() {
        Folders folders = Folders.below(folder.resolve("home"));
        library = Library.open(folders.workspace(), folders);
    }

    private Profile save(ProfileFolder place, String name) throws Exception {
        return library.create(place, Profile.create(name, "ws://127.0.0.1/")).profile();
    }

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ws://127.0.0.1:1/",
                "WSS://x",
                "https://a.b/c",
                "localhost:8080/x",
                "localhost",
                "echo.test",
                ":80"
            })
    void anAddressIsOneWithAndWithoutItsScheme(String text) {
        assertThat(HandedItems.of(text, library)).isEqualTo(new HandedItem.Address(text));
    }

    @Test
    void aSavedConnectionIsFoundByItsNameAndByItsPath() throws Exception {
        Profile chat = save(library.root(), "Chat room");
        ProfileFolder team = library.createFolder(library.root(), "Team");
        Profile other = save(team, "Feed");
        assertThat(HandedItems.of("Chat room", library)).isEqualTo(new HandedItem.Connection(chat));
        assertThat(HandedItems.of("Team/Feed", library)).isEqualTo(new HandedItem.Connection(other));
    }

    @Test
    void aNameThatTwoConnectionsHaveIsNone() throws Exception {
        save(library.createFolder(library.root(), "A"), "Feed");
        save(library.createFolder(library.root(), "B"), "Feed");
        assertThat(HandedItems.of("Feed", library)).isEqualTo(new HandedItem.Unknown("Feed"));
    }

    @Test
    void filesAreToldByTheirContent() throws Exception {
        Path har = file("a", "{\"log\": {\"version\": \"1.2\", \"entries\": []}}");
        Path curl = file("b.txt", "curl -H 'A: b' wss://example.test/feed");
        Path photo = file("c.json", "{\"some\": \"thing\"}");
        assertThat(HandedItems.of(har.toString(), library)).isEqualTo(new HandedItem.Recording(har));
        assertThat(HandedItems.of(curl.toString(), library)).isEqualTo(new HandedItem.Connections(curl));
        assertThat(HandedItems.of(photo)).isEqualTo(new HandedItem.Payload(photo));
        Path spaced = file("d e.json", "{}");
        assertThat(HandedItems.of(spaced.toUri().toString(), library)).isEqualTo(new HandedItem.Payload(spaced));
        assertThat(HandedItems.of(Files.createDirectory(folder.resolve("d"))))
                .isEqualTo(new HandedItem.Connections(folder.resolve("d")));
    }

    @Test
    void whatIsNothingIsUnknown() {
        assertThat(HandedItems.of("no such thing", library)).isEqualTo(new HandedItem.Unknown("no such thing"));
        assertThat(HandedItems.of("a\0b", library)).isEqualTo(new HandedItem.Unknown("a\0b"));
    }
}
