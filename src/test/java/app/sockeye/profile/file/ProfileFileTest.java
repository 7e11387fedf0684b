package app.sockeye.profile.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.OffParameter;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileHeader;
import app.sockeye.profile.ProfileRequest;
import app.sockeye.profile.ProfileTarget;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.option.SomeOptions;
import app.sockeye.profile.secret.SecretStore;
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
        secrets = new SecretStore(folder, Optional.empty());
    }

    @Test
    void aProfileIsReadBackAsWritten() throws Exception {
        Profile profile = new Profile(
                "id-1",
                "Näme",
                new ProfileTarget("wss://a/?b=${c}", List.of(new OffParameter(1, "d=1"))),
                new ProfileRequest(
                        List.of(new ProfileHeader("X", "1", false, false), new ProfileHeader("X", "2", true, false)),
                        List.of("b", "a")),
                SomeOptions.of(
                        "deflate.offer", "true",
                        "tls.verify", "false",
                        "tls.pins", "a\nb",
                        "limits.message", "4",
                        "timeouts.close", "soon"));
        ProfileFile read = read(new String(ProfileFile.print(profile, "i", JsonFile.newObject()), UTF_8));
        assertThat(read.profile()).isEqualTo(profile);
        assertThat(read.order()).isEqualTo("i");
    }

    @Test
    void everyKeyIsWrittenAsVersionTwoHasIt() throws Exception {
        String text =
                """
                {
                  "version": 2,
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
                  "tls": {
                    "verify": false,
                    "pins": [
                      "aa"
                    ],
                    "future": 1
                  },
                  "proxy": {
                    "use": "manual"
                  },
                  "deflate": {
                    "offer": true
                  },
                  "timeouts": {
                    "connect": 1,
                    "ping": 4
                  },
                  "limits": {
                    "message": 5
                  },
                  "future": 1.50
                }
                """;
        ProfileFile file = read(text);
        assertThat(new String(ProfileFile.print(file.profile(), file.order(), file.tree()), UTF_8))
                .isEqualTo(text);
    }

    @Test
    void theFirstVersionWroteDefaultsThatNobodyChose() throws Exception {
        String text =
                """
                {
                  "version": 1,
                  "url": "wss://a/",
                  "compression": true,
                  "timeouts": {"connect": 10000, "handshake": 10000, "close": 3},
                  "maxMessageSize": 5,
                  "tls": {"verify": true}
                }
                """;
        ProfileFile file = read(text);
        assertThat(file.profile().options())
                .isEqualTo(SomeOptions.of("deflate.offer", "true", "timeouts.close", "3", "limits.message", "5"));
        String written = new String(ProfileFile.print(file.profile(), "", file.tree()), UTF_8);
        assertThat(written).doesNotContain("compression", "maxMessageSize", "verify");
        assertThat(read(written).profile()).isEqualTo(file.profile());
    }

    @Test
    void anOptionThatWasTakenBackDoesNotComeBackFromTheFile() throws Exception {
        ProfileFile file = read("{\"version\": 2, \"url\": \"wss://a/\", \"tls\": {\"verify\": false}}");
        String written =
                new String(ProfileFile.print(file.profile().withOptions(OptionValues.NONE), "", file.tree()), UTF_8);
        assertThat(read(written).profile().options()).isEqualTo(OptionValues.NONE);
    }

    @Test
    void aSecretOptionIsWrittenAsAReference() throws Exception {
        Profile profile = Profile.create("A", "wss://a").withOptions(SomeOptions.of("proxy.password", "s3cret"));
        assertThat(new String(ProfileFile.print(profile, "", JsonFile.newObject()), UTF_8))
                .contains("${secret:proxy.password}")
                .doesNotContain("s3cret");
    }

    @Test
    void keysWeDoNotKnowStayAtEveryLevel() throws Exception {
        String text =
                """
                {
                  "future": {"deep": [1.50, 1E400, 12345678901234567890.10]},
                  "url": "ws://a",
                  "timeouts": {"connect": 7, "ping": 30},
                  "tls": {"verify": true, "future": ["x"]},
                  "headers": [
                    {"name": "A", "value": "1", "note": "first"},
                    {"name": "a", "value": "2", "note": "second"}
                  ]
                }""";
        ProfileFile file = read(text);
        String written = new String(ProfileFile.print(file.profile().withName("New"), "", file.tree()), UTF_8);
        assertThat(written)
                .contains("1.50,", "1E+400", "12345678901234567890.10")
                .contains("\"ping\": 30", "\"future\": [", "\"note\": \"first\"", "\"note\": \"second\"");
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
                          "version": 2,
                          "id": "x",
                          "order": "i",
                          "name": "n",
                          "url": "ws://a",
                          "headers": [],
                          "subprotocols": [],
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
        assertThat(new SecretStore(folder.resolve("elsewhere"), Optional.empty()).read("p"))
                .isEmpty();
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
        assertBroken("{\"url\": \"\", \"proxy\": {\"url\": {}}}", "\"proxy.url\" is neither a text nor a number.");
        assertBroken("{\"url\": \"\", \"id\": \"../x\"}", "An id must have 1 to 64 characters of a-z, 0-9 and '-'.");
        assertBroken("{\"name\": \"x\"}", "This is not a connection: \"url\" is missing.");
        assertBroken("[]", "The file must hold a JSON object.");
        assertBroken("{\"url\": \"a\", \"url\": \"b\"}", "Duplicate field 'url'");
    }

    @Test
    void aNewerVersionIsNotOpened() {
        assertBroken(
                "{\"version\": 3, \"url\": \"\"}",
                "A newer Sockeye wrote this file (version 3, this one reads up to 2)");
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
