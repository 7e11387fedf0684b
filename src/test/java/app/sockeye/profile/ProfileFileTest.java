package app.sockeye.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.LimitOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.settings.LogLook;
import app.sockeye.settings.LogSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileFileTest {
    @TempDir
    Path folder;

    private SecretStore secrets;

    @BeforeEach
    void open() {
        secrets = new SecretStore(folder);
    }

    @Test
    void aProfileIsReadBackAsWritten() throws Exception {
        Profile profile = new Profile(
                "id-1",
                "Näme",
                new ProfileTarget("wss://a/?b=${c}"),
                new ProfileRequest(
                        List.of(new ProfileHeader("X", "1", false, false), new ProfileHeader("X", "2", true, false)),
                        List.of("b", "a")),
                new ProfileTransport(
                        new CompressionOptions(true),
                        new ProfileTls(false),
                        new LimitOptions(4),
                        TimeoutOptions.ofMillis(1, 2, 3)));
        ProfileFile read = read(new String(ProfileFile.print(profile, "i", JsonFile.newObject()), UTF_8));
        assertThat(read.profile()).isEqualTo(profile);
        assertThat(read.order()).isEqualTo("i");
    }

    @Test
    void everyKeyIsWrittenAsVersionOneHasIt() throws Exception {
        String text =
                """
                {
                  "version": 1,
                  "id": "id-1",
                  "order": "i",
                  "name": "Näme",
                  "url": "wss://a/?b=${c}",
                  "headers": [
                    {
                      "name": "X",
                      "value": "1",
                      "enabled": false
                    },
                    {
                      "name": "Cookie",
                      "value": "a=1",
                      "enabled": true,
                      "secret": false
                    }
                  ],
                  "subprotocols": [
                    "b",
                    "a"
                  ],
                  "compression": true,
                  "timeouts": {
                    "connect": 1,
                    "handshake": 2,
                    "close": 3,
                    "ping": 4
                  },
                  "maxMessageSize": 5,
                  "tls": {
                    "verify": false,
                    "pins": []
                  },
                  "future": 1.50
                }
                """;
        ProfileFile file = read(text);
        assertThat(new String(ProfileFile.print(file.profile(), file.order(), file.tree()), UTF_8))
                .isEqualTo(text);
    }

    @Test
    void keysWeDoNotKnowStayAtEveryLevel() throws Exception {
        String text =
                """
                {
                  "future": {"deep": [1.50, 1E400, 12345678901234567890.10]},
                  "url": "ws://a",
                  "timeouts": {"connect": 7, "ping": 30},
                  "tls": {"verify": true, "pins": ["x"]},
                  "headers": [
                    {"name": "A", "value": "1", "note": "first"},
                    {"name": "a", "value": "2", "note": "second"}
                  ]
                }""";
        ProfileFile file = read(text);
        String written = new String(ProfileFile.print(file.profile().withName("New"), "", file.tree()), UTF_8);
        assertThat(written)
                .contains("1.50,", "1E+400", "12345678901234567890.10")
                .contains("\"ping\": 30", "\"pins\": [", "\"note\": \"first\"", "\"note\": \"second\"");
        assertThat(written.indexOf("first")).isLessThan(written.indexOf("second"));
        ProfileFile again = read(written);
        assertThat(new String(ProfileFile.print(again.profile(), "", again.tree()), UTF_8))
                .isEqualTo(written);
    }

    @Test
    void theLooksOfALogAreWrittenBehindOurKeysAndKeepUnknownOnes() throws Exception {
        ProfileFile file = read("{\"url\": \"ws://a\", \"log\": {\"zoom\": 2, \"idPath\": \"$.n\"}, \"future\": 1}");
        assertThat(file.log().orElseThrow().settings().idPath()).isEqualTo("$.n");
        LogLook look = new LogLook(
                new LogSettings(
                        List.of(new LogSettings.Column("$.type", 77, true)),
                        List.of(new LogSettings.Colour("error", "red")),
                        "$.id"),
                LogLook.TimeColumn.SINCE_START);
        String written = new String(ProfileFile.print(file, Optional.of(look)), UTF_8);
        assertThat(written).contains("\"zoom\": 2", "\"timeColumn\": \"since-start\"");
        ProfileFile again = read(written);
        assertThat(again.log()).contains(look);
        assertThat(new String(ProfileFile.print(again.profile(), "", again.tree()), UTF_8))
                .isEqualTo(written);
        assertThat(new String(ProfileFile.print(again, Optional.empty()), UTF_8))
                .doesNotContain("\"log\"");
    }

    @Test
    void keysComeInAStableOrder() throws Exception {
        ProfileFile file = read("{\"url\": \"ws://a\", \"zebra\": 1, \"name\": \"n\", \"id\": \"x\", \"ant\": 2}");
        assertThat(new String(ProfileFile.print(file.profile(), "i", file.tree()), UTF_8))
                .isEqualTo(
                        """
                        {
                          "version": 1,
                          "id": "x",
                          "order": "i",
                          "name": "n",
                          "url": "ws://a",
                          "headers": [],
                          "subprotocols": [],
                          "compression": false,
                          "timeouts": {
                            "connect": 10000,
                            "handshake": 10000,
                            "close": 5000
                          },
                          "maxMessageSize": 0,
                          "tls": {
                            "verify": true
                          },
                          "zebra": 1,
                          "ant": 2
                        }
                        """);
    }

    @Test
    void aSecretNeverGetsIntoTheFile() throws Exception {
        Profile profile = Profile.create("a", "ws://a")
                .withId("p")
                .withHeaders(List.of(
                        ProfileHeader.of("Authorization", "Bearer 123"),
                        ProfileHeader.of("Cookie", "s=456"),
                        ProfileHeader.of("Cookie", "s=789"),
                        new ProfileHeader("X-Api-Key", "public", true, false)));
        secrets.write(folder.resolve("p.json"), profile, "p");
        String written = new String(ProfileFile.print(profile, "", JsonFile.newObject()), UTF_8);
        assertThat(written)
                .doesNotContain("123", "456", "789")
                .contains("${secret:authorization}", "${secret:cookie-2}", "\"public\"");
        assertThat(read(written).profile()).isEqualTo(profile);
        assertThat(new SecretStore(folder.resolve("elsewhere")).read("p")).isEmpty();
    }

    @Test
    void aReferenceTypedByTheUserStaysAsItIs() throws Exception {
        Profile profile = Profile.create("a", "ws://a")
                .withHeaders(List.of(ProfileHeader.of("Authorization", "Bearer ${secret:shared}")));
        secrets.write(folder.resolve("a.json"), profile, profile.id());
        String written = new String(ProfileFile.print(profile, "", JsonFile.newObject()), UTF_8);
        assertThat(written).contains("\"Bearer ${secret:shared}\"");
        assertThat(read(written).profile()).isEqualTo(profile);
    }

    @Test
    void aSyntaxErrorIsToldWithItsPlace() {
        assertBroken(
                "{\n  \"url\": \"ws://a\",\n}", "Line 2, column 18: Trailing comma: JSON has no comma before '}'.");
    }

    @Test
    void aWrongTypeIsToldWithItsKey() {
        assertBroken("{\"url\": 1}", "\"url\" must be a text.");
        assertBroken("{\"url\": \"\", \"headers\": [1]}", "\"headers\" must be a list of objects.");
        assertBroken("{\"url\": \"\", \"timeouts\": {\"close\": 0}}", "A timeout must be at least 1 ms.");
        assertBroken("{\"url\": \"\", \"id\": \"../x\"}", "An id must have 1 to 64 characters of a-z, 0-9 and '-'.");
        assertBroken("{\"name\": \"x\"}", "This is not a connection: \"url\" is missing.");
        assertBroken("[]", "The file must hold a JSON object.");
        assertBroken("{\"url\": \"a\", \"url\": \"b\"}", "Duplicate field 'url'");
    }

    @Test
    void aNewerVersionIsNotOpened() {
        assertBroken(
                "{\"version\": 2, \"url\": \"\"}",
                "A newer Sockeye wrote this file (version 2, this one reads up to 1)");
    }

    private ProfileFile read(String text) throws BrokenFileException {
        return ProfileFile.read(text.getBytes(UTF_8), "fallback", "Fallback", secrets);
    }

    private void assertBroken(String text, String sentence) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining(sentence);
    }
}
