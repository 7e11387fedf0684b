package app.sockeye.payload.format.registry;

import static app.sockeye.payload.format.FormatTrials.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.WritableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatLoaderTest {
    private final FormatLoader loader = new FormatLoader();

    @TempDir
    private Path folder;

    private PayloadTree read(String chosen, String hex) throws PayloadException {
        return loader.format(ChosenFormat.parse(chosen), folder).read(ByteSource.of(bytes(hex)));
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cbor",
                "Price in trade.proto",
                "shop.v1.Price in my protos in here/trade.proto",
                "protobuf in one.desc",
                "avro in trade.avsc",
                "avro-confluent in schemas/{id}.avsc",
                "grpc-web Price in trade.proto",
                "protobuf cbor in odd.proto",
            })
    void whatIsWrittenIsReadAgain(String written) {
        assertThat(ChosenFormat.parse(written).written()).isEqualTo(written);
        assertThat(ChosenFormat.parse(" " + written + " ")).isEqualTo(ChosenFormat.parse(written));
    }

    @Test
    void importsAreFoundBesideTheFileAndInTheWorkspace() throws Exception {
        file(
                "protos/trade.proto",
                "import \"unit.proto\"; import \"common/money.proto\";"
                        + " import \"google/protobuf/timestamp.proto\";"
                        + " package t; message Price { m.Money of = 1; m.Unit unit = 2; google.protobuf.Timestamp at = 3; }");
        file("protos/unit.proto", "package m; enum Unit { KG = 0; LB = 1; }");
        file("common/money.proto", "package m; message Money { int64 cents = 1; }");
        assertThat(NodeJson.plain(read("Price in protos/trade.proto", "0a020805 1001 1a020801")))
                .isEqualTo("{\"of\":{\"cents\":5},\"unit\":\"LB\",\"at\":{\"seconds\":1}}");
        byte[] written = loader.writable(ChosenFormat.parse("t.Price in protos/trade.proto"), folder)
                .write("{\"of\":{\"cents\":5},\"unit\":\"LB\",\"at\":\"1970-01-01T00:00:01Z\"}");
        assertThat(written).isEqualTo(bytes("0a020805 1001 1a020801"));
    }

    @Test
    void messagesInFramesHaveATypeToo() throws Exception {
        file("a.proto", "message A { int64 cents = 1; }");
        assertThat(NodeJson.plain(read("grpc-web A in a.proto", "00 00000002 0805")))
                .isEqualTo("[{\"flags\":0,\"length\":2,\"message\":{\"cents\":5}}]");
        assertThat(loader.writable(ChosenFormat.parse("protobuf-delimited A in a.proto"), folder)
                        .write("[{\"cents\":5},{}]"))
                .isEqualTo(bytes("02 0805 00"));
    }

    @Test
    void filesOutsideAreNotImported() throws Exception {
        Files.writeString(folder.resolve("secret.proto"), "message Secret { int64 a = 1; }");
        file("in/a.proto", "import \"../secret.proto\"; message A { Secret s = 1; }");
        PayloadTree read = loader.format(ChosenFormat.parse("A in a.proto"), folder.resolve("in"))
                .read(ByteSource.of(bytes("0a020805")));
        assertThat(NodeJson.plain(read)).isEqualTo("{\"s\":\"0805\"}");
    }

    @Test
    void aFileThatChangesIsReadAgain() throws Exception {
        file("a.proto", "message A { int64 a = 1; }");
        assertThat(NodeJson.plain(read("A in a.proto", "0805"))).isEqualTo("{\"a\":5}");
        file("a.proto", "message A { int64 bb = 1; }");
        Files.setLastModifiedTime(folder.resolve("a.proto"), FileTime.fromMillis(1));
        assertThat(NodeJson.plain(read("A in a.proto", "0805"))).isEqualTo("{\"bb\":5}");
    }

    @Test
    void eachNumberHasAFileOfItsOwn() throws Exception {
        file("schemas/7.avsc", "\"string\"");
        file("schemas/8.avsc", "\"int\"");
        String chosen = "avro-confluent in schemas/{id}.avsc";
        assertThat(NodeJson.plain(read(chosen, "0000000007 0261"))).isEqualTo("{\"schema\":7,\"value\":\"a\"}");
        assertThat(NodeJson.plain(read(chosen, "0000000008 02"))).isEqualTo("{\"schema\":8,\"value\":1}");
        PayloadTree other = read(chosen, "0000000009 02");
        assertThat(other.problem().orElseThrow().sentence())
                .isEqualTo("The payload is of schema 9 of the registry, and there is no file "
                        + folder.resolve("schemas/9.avsc") + ".");
        assertThat(loader.writable(ChosenFormat.parse(chosen), folder).write("{\"schema\":8,\"value\":1}"))
                .isEqualTo(bytes("0000000008 02"));
    }

    @Test
    void whatIsWrongIsToldInASentence() throws Exception {
        file("two.proto", "package p; message A {} message B {}");
        refused("avro in two.proto", "two.proto is no Avro schema. This is not valid JSON at character 1.");
        file("bad.proto", "massage A {}");
        refused("A in bad.proto", "bad.proto can't be used. Expected a message or an enum in line 1");
        refused(
                "A in ~/gone.proto",
                "There is no schema file " + Path.of(System.getProperty("user.home"), "gone.proto"));
        refused("Price in gone.proto", "There is no schema file " + folder.resolve("gone.proto") + ".");
        refused("C in two.proto", "two.proto has no message type C. It has: p.A, p.B.");
        refused("protobuf in two.proto", "Choose a message type of two.proto: p.A, p.B.");
        refused("cbor in two.proto", "The format cbor has no schema.");
        refused("cbr", "There is no format cbr. There are: gzip, zstd");
        assertThatThrownBy(() -> loader.writable(ChosenFormat.parse("brotli"), folder))
                .hasMessage("Messages can't be written in the format brotli, only read.");
        assertThat(loader.format(ChosenFormat.parse("A in two.proto"), folder).title())
                .isEqualTo("Protobuf p.A");
    }

    /** What people type half, and what is pasted by mistake. */
    @Test
    void nonsenseIsNeverWrittenOtherThanWithASentence() throws Exception {
        file(
                "a.proto",
                "syntax = \"proto3\"; message A { A a = 1; repeated int32 b = 2; map<string, A> c = 3; bytes d = 4; }");
        file(
                "a.avsc",
                "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"a\",\"type\":[\"null\",\"A\"]},"
                        + "{\"name\":\"b\",\"type\":{\"type\":\"array\",\"items\":\"int\"}},"
                        + "{\"name\":\"d\",\"type\":{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"scale\":2}}]}");
        String json = "[{\"a\":null,\"b\":[1,-2.5e300,\"x\"],\"c\":{\"k\":{\"$map\":[[1,2],[{},[]]]}},"
                + "\"d\":{\"$decimal\":\"1.25\"},\"schema\":7,\"value\":{\"$bytes\":\"00ff\"},\"1\":true}]";
        String signs = "{}[]\":,$0-.eE\u0000\ud800n";
        Random random = new Random(7);
        for (String chosen : List.of(
                "msgpack",
                "cbor",
                "bson",
                "smile",
                "protobuf",
                "A in a.proto",
                "grpc-web",
                "grpc-web A in a.proto",
                "protobuf-delimited",
                "avro in a.avsc",
                "avro-confluent in a.avsc",
                "avro-single-object in a.avsc",
                "avro",
                "gzip",
                "zlib",
                "zstd",
                "deflate")) {
            WritableFormat format = loader.writable(ChosenFormat.parse(chosen), folder);
            for (int round = 0; round < 2_000; round++) {
                StringBuilder text =
                        new StringBuilder(random.nextBoolean() ? json : json.substring(1, json.length() - 1));
                for (int i = random.nextInt(4); i > 0; i--) {
                    text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
                }
                text.setLength(random.nextInt(4) == 0 ? random.nextInt(text.length()) : text.length());
                try {
                    format.write(text.toString());
                } catch (PayloadException e) {
                    assertThat(e.getMessage()).as(chosen + " " + text).endsWith(".");
                    assertThat(e.problem().offset()).isBetween(0L, (long) text.length());
                }
            }
        }
    }

    private void refused(String chosen, String sentence) {
        assertThatThrownBy(() -> loader.format(ChosenFormat.parse(chosen), folder))
                .isInstanceOf(PayloadException.class)
                .hasMessageStartingWith(sentence);
    }
}
