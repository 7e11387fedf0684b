package app.sockeye.payload.recognise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisersTest {
    private static final String JWT = jwt(
            "{\"alg\":\"HS256\",\"typ\":\"JWT\"}", "{\"sub\":\"ada\",\"iat\":1700000000,\"exp\":1700003600}", "secret");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "helloworld",
                "internationalization",
                "HelloWorldFooBarBazQux",
                "deadbeefdeadbeefdeadbeefdeadbeef",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "/usr/local/share/Java17/lib/modules",
                "application/vnd.api-v2/json+gzip",
                "2026-11-22",
                "1.2.3",
                "www.example.com",
                "ey.ey.ey",
                "{not json}",
                "{}}",
                "[draft]",
                "+49 170 1234567",
                "99999999999999999999",
                "abcdefghijklmnopqrstuvwxyz",
                "SGVsbG8gd29ybGQ!",
                "12345678-1234-1234-1234-12345678901",
                "2026-02-31T00:00:00Z"
            })
    void ordinaryTextIsNothingSpecial(String text) {
        assertThat(Recognisers.ofText("", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "42", "1234", "67774.5", "89417451", "9999999999", "1e12", "17000000000", "-1700000000"})
    void ordinaryNumbersAreNothingSpecial(String digits) {
        assertThat(Recognisers.ofNumber("value", digits)).isEmpty();
    }

    @Property(tries = 500, seed = "6455")
    void lettersAloneAreNeverTaken(@ForAll @AlphaChars @StringLength(max = 60) String word) {
        assertThat(Recognisers.ofText("", word)).isEmpty();
    }

    @Property(tries = 1000, seed = "6455")
    void noTextIsTooOdd(@ForAll String text) {
        Recognisers.ofText("", text)
                .ifPresent(found -> assertThat(found.parts().get()).isNotEmpty());
    }

    @Property(tries = 1000, seed = "6455")
    void noBytesAreTooOdd(@ForAll List<Byte> some, @ForAll @IntRange(max = 2) int magic) {
        byte[] bytes = new byte[some.size() + 3];
        bytes[0] = (byte) (magic == 0 ? 0x1f : 0x78);
        bytes[1] = (byte) (magic == 0 ? 0x8b : 0x9c);
        bytes[2] = 8;
        for (int i = 0; i < some.size(); i++) {
            bytes[3 + i] = some.get(i);
        }
        Recognisers.ofBytes(bytes)
                .ifPresent(found -> assertThat(found.parts().get()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000, 2023-11-14 22:13:20Z",
        "1700000000.5, 2023-11-14 22:13:20.500Z",
        "1700000000123, 2023-11-14 22:13:20.123Z",
        "1700000000123456, 2023-11-14 22:13:20.123456Z",
        "1700000000123456789, 2023-11-14 22:13:20.123456789Z"
    })
    void epochTimesAreReadInTheirUnit(String digits, String time) {
        assertThat(Recognisers.ofNumber("x", digits)).map(Recognition::name).contains(time);
        assertThat(Recognisers.ofText("x", digits)).map(Recognition::name).contains(time);
    }

    @Test
    void aKeyThatSaysSoWidensTheYears() {
        assertThat(Recognisers.ofNumber("x", "1100000000")).isEmpty();
        assertThat(Recognisers.ofNumber("createdAt", "1100000000")).isPresent();
        assertThat(Recognisers.ofNumber("updated_at", "4000000000")).isPresent();
        assertThat(Recognisers.ofNumber("timestamp", "9900000000")).isEmpty();
    }

    @Property(seed = "6455")
    void everyMillisecondIsTheInstantItCounts(
            @ForAll @LongRange(min = 1_300_000_000_000L, max = 2_200_000_000_000L) long millis) {
        String name =
                Recognisers.ofNumber("", Long.toString(millis)).orElseThrow().name();
        assertThat(Instant.parse(name.replace(' ', 'T'))).isEqualTo(Instant.ofEpochMilli(millis));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T14:02:11Z",
                "2026-11-22T15:02:11+01:00",
                "2026-11-22 15:02:11+0100",
                "2026-11-22T15:02:11,000+01",
                "2026-11-22t14:02:11.000000z"
            })
    void isoTimesAreToldInUtc(String text) {
        assertThat(facts(Recognisers.ofText("", text))).contains(new Part.Fact("UTC", "2026-11-22 14:02:11Z"));
    }

    @Test
    void uuidsTellVersionAndTime() {
        assertThat(name(UUID.randomUUID().toString())).isEqualTo("UUID v4");
        assertThat(facts(Recognisers.ofText("", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F")))
                .contains(
                        new Part.Fact("version", "7, milliseconds and random"),
                        new Part.Fact("UTC", "2022-02-22 19:22:22Z"));
        // The examples of RFC 9562, appendix A.
        assertThat(facts(Recognisers.ofText("", "C232AB00-9414-11EC-B3C8-9F6BDECED846")))
                .contains(new Part.Fact("UTC", "2022-02-22 19:22:22Z"));
        assertThat(facts(Recognisers.ofText("", "1EC9414C-232A-6B00-B3C8-9F6BDECED846")))
                .contains(new Part.Fact("UTC", "2022-02-22 19:22:22Z"));
        assertThat(facts(Recognisers.ofText("", "00000000-0000-0000-0000-000000000000")))
                .containsExactly(new Part.Fact("variant", "nil (all bits 0)"));
    }

    @Test
    void jwtHoldsHeaderAndClaimsAndIsNotVerified() {
        for (String token : List.of(JWT, "Bearer " + JWT)) {
            Optional<Recognition> found = Recognisers.ofText("", token);
            assertThat(found).map(Recognition::name).contains("JWT");
            assertThat(contents(found))
                    .containsExactly(
                            "{\"alg\":\"HS256\",\"typ\":\"JWT\"}",
                            "{\"sub\":\"ada\",\"iat\":1700000000,\"exp\":1700003600}");
            assertThat(facts(found))
                    .containsExactly(
                            new Part.Fact("issued", "2023-11-14 22:13:20Z"),
                            new Part.Fact("expires", "2023-11-14 23:13:20Z"),
                            new Part.Fact("signature", "HS256, 6 B, not verified"));
        }
    }

    @Test
    void absurdTimesInAJwtAreLeftOut() {
        String token = jwt("{\"alg\":\"none\"}", "{\"iat\":1e300,\"exp\":-5,\"nbf\":\"x\"}", "");
        assertThat(facts(Recognisers.ofText("", token))).containsExactly(new Part.Fact("signature", "none"));
    }

    @Test
    void encryptedTokenShowsItsHeaderOnly() {
        String token = base64url("{\"alg\":\"dir\",\"enc\":\"A256GCM\"}") + "..aaaa.bbbb.cccc";
        Optional<Recognition> found = Recognisers.ofText("", token);
        assertThat(found).map(Recognition::name).contains("JWE");
        assertThat(contents(found)).hasSize(1);
    }

    @Test
    void jsonWithinAStringIsFound() {
        Optional<Recognition> found = Recognisers.ofText("", " {\"a\":[1.10]} ");
        assertThat(found).map(Recognition::name).contains("JSON");
        assertThat(contents(found)).containsExactly(" {\"a\":[1.10]} ");
    }

    @Test
    void base64IsNamedByWhatItHolds() throws IOException {
        assertThat(name(base64("{\"a\":1}"))).isEqualTo("Base64 · JSON");
        assertThat(name(base64("hello"))).isEqualTo("Base64 · text");
        assertThat(name(base64url("Grüße aus Köln, ihr Lieben?>"))).isEqualTo("Base64 · text");
        assertThat(name(Base64.getEncoder().encodeToString(gzip("x".repeat(100)))))
                .isEqualTo("Base64 · gzip");
        assertThat(name(Base64.getEncoder().encodeToString(zlib("x".repeat(100)))))
                .isEqualTo("Base64 · zlib");
        byte[] png = "\u0089PNG\r\n\u001a\n________".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(name(Base64.getEncoder().encodeToString(png))).isEqualTo("Base64 · PNG");
        assertThat(name("data:image/png;base64," + Base64.getEncoder().encodeToString(png)))
                .isEqualTo("Base64 · PNG");
        assertThat(name(Base64.getEncoder().encodeToString(new byte[20]))).isEqualTo("Base64 · 20 B");
    }

    @Test
    void gzipIsInflatedUpToItsBound() throws IOException {
        assertThat(contents(Recognisers.ofBytes(gzip("hello")))).containsExactly("hello");
        Optional<Recognition> bomb = Recognisers.ofBytes(gzip("0".repeat(CompressedBytes.LARGEST + 1)));
        assertThat(contents(bomb).get(0)).hasSize(CompressedBytes.LARGEST);
        assertThat(facts(bomb)).extracting(Part::name).containsExactly("incomplete");
    }

    @Test
    void whatIsCutOffIsInflatedAsFarAsItGoes() throws IOException {
        String text = UUID.nameUUIDFromBytes(new byte[] {1})
                + "0123456789".repeat(1000)
                + UUID.nameUUIDFromBytes(new byte[] {2});
        byte[] whole = gzip(text);
        Optional<Recognition> cut = Recognisers.ofBytes(java.util.Arrays.copyOf(whole, whole.length - 12));
        assertThat(text).startsWith(contents(cut).get(0));
        assertThat(facts(cut))
                .containsExactly(new Part.Fact("incomplete", "the compressed data is damaged or cut off"));
    }

    @Example
    void hugeValuesAreNotLookedAt() {
        assertThat(Recognisers.ofText("", "[" + "1,".repeat(Recognisers.LARGEST / 2) + "1]"))
                .isEmpty();
    }

    private static String name(String text) {
        return Recognisers.ofText("", text).map(Recognition::name).orElse("");
    }

    private static List<String> contents(Optional<Recognition> found) {
        return found.orElseThrow().parts().get().stream()
                .filter(Part.Content.class::isInstance)
                .map(part -> new String(((Part.Content) part).bytes(), UTF_8))
                .toList();
    }

    private static List<Part> facts(Optional<Recognition> found) {
        return found.orElseThrow().parts().get().stream()
                .filter(Part.Fact.class::isInstance)
                .toList();
    }

    private static String jwt(String header, String claims, String signature) {
        return base64url(header) + "." + base64url(claims) + "." + base64url(signature);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String base64url(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] zlib(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
            zlib.write(text.getBytes(UTF_8));
        }
        return out.toByteArray();
    }
}
