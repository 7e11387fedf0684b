package app.sockeye.payload.format.protobuf.schema;

import static app.sockeye.payload.format.FormatTrials.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtoParserTest {
    private static final String PROTO =
            """
            // A shop's messages.
            syntax = "proto3";
            package shop.v1;
            import "google/protobuf/timestamp.proto";
            option java_package = "shop \\" v1";

            /* An order
               with all that there is. */
            message Order {
              option deprecated = true;
              reserved 20 to 30, 99;
              reserved "old";
              int64 id = 1;
              repeated sint32 sizes = 2 [packed = true, (rule).most = {a: 1; b: [2]}];
              Kind kind = 3;
              map<string, Part> parts = 4;
              oneof body { string note = 5; bytes raw = 6; }
              optional .shop.v1.Part first = 7;
              google.protobuf.Timestamp at = 8;
              Inner.Deep deep = 0x9;
              message Inner { message Deep { bool on = 1; } }
              enum Kind { NEW = 0; OLD = 1; LOST = -1; }
            }
            message Part { double price = 1; Order order = 2; }
            service Shop { rpc Get (Part) returns (stream Order) { option (http) = { get: "/x" }; } rpc Put (Part) returns (Part); }
            """;

    private static String json(String type, String hex) throws PayloadException {
        return NodeJson.plain(read(new TypedProtobufFormat(ProtoSchema.parse(PROTO), type), hex));
    }

    @Test
    void typesAreListedByTheirFullNames() throws PayloadException {
        assertThat(ProtoSchema.parse(PROTO).messageNames())
                .containsExactly("shop.v1.Order", "shop.v1.Order.Inner", "shop.v1.Order.Inner.Deep", "shop.v1.Part");
    }

    @Test
    void messagesAreReadByAProtoFile() throws PayloadException {
        assertThat(json("shop.v1.Order", "08 07 12 02 01 02 18 01 2a 02 6869"))
                .isEqualTo("{\"id\":7,\"sizes\":[-1,1],\"kind\":\"OLD\",\"note\":\"hi\"}");
        assertThat(json("shop.v1.Order", "22 0e 0a 01 61 12 09 09 000000000000f83f 4a 02 08 01"))
                .isEqualTo("{\"parts\":{\"key\":\"a\",\"value\":{\"price\":1.5}},\"deep\":{\"on\":true}}");
        assertThat(json("shop.v1.Order", "18 ffffffffffffffffff01")).isEqualTo("{\"kind\":\"LOST\"}");
        assertThat(json("shop.v1.Part", "12 02 08 05")).isEqualTo("{\"order\":{\"id\":5}}");
    }

    @Test
    void wellKnownTypesAreReadByTheirImport() throws PayloadException {
        assertThat(json("shop.v1.Order", "42 02 08 01")).isEqualTo("{\"at\":{\"seconds\":1}}");
    }

    @Test
    void importedFilesAreReadOnceEach() throws PayloadException {
        Map<String, String> files = Map.of(
                "money.proto",
                        "package m; import public \"deep/unit.proto\"; message Money { int64 cents = 1; Unit unit = 2; }",
                "deep/unit.proto", "package m; import \"money.proto\"; enum Unit { EUR = 0; USD = 1; }");
        String proto = "import \"money.proto\"; import \"gone.proto\"; message A { m.Money a = 1; gone.B b = 2; }";
        ProtoSchema schema = ProtoSchema.parse(proto, name -> Optional.ofNullable(files.get(name)));
        assertThat(schema.missing()).containsExactly("gone.proto");
        assertThat(NodeJson.plain(read(new TypedProtobufFormat(schema, "A"), "0a 04 0805 1001 12 01 41")))
                .isEqualTo("{\"a\":{\"cents\":5,\"unit\":\"USD\"},\"b\":\"41\"}");
        assertThatThrownBy(() -> ProtoSchema.parse("import \"x.proto\"; message A {}", name -> Optional.of("massage")))
                .hasMessage("In the imported file x.proto: Expected a message or an enum in line 1, found 'massage'.");
    }

    @Test
    void ofTypesThatAreNotFoundTheBytesAreTold() throws PayloadException {
        ProtoSchema schema = ProtoSchema.parse("message A { B b = 1; }");
        assertThat(NodeJson.plain(read(new TypedProtobufFormat(schema, "A"), "0a 01 41")))
                .isEqualTo("{\"b\":\"41\"}");
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        refused("message A {\n  int32 = 1;\n}", "Expected a name in line 2, found '='.");
        refused("message A {\n  int32 a;\n}", "Expected '=' in line 2, found ';'.");
        refused("message A { int32 a = x; }", "Expected a number in line 1, found 'x'.");
        refused("message A {", "Expected a name in line 1, found the end.");
        refused("hello", "Expected a message or an enum in line 1, found 'hello'.");
        refused("option a = \"b", "Expected the end of the string in line 1");
        refused("syntax = \"proto3\";", "defines no message type");
        refused("message A {".repeat(1000), "no more than 50 messages");
        refused("message A { optional group B = 1 { } }", "without a group");
    }

    @Test
    void aCutFileIsRefusedOrRead() {
        for (int at = 0; at < PROTO.length(); at++) {
            for (String each : List.of(PROTO.substring(0, at), PROTO.substring(at))) {
                try {
                    assertThat(ProtoSchema.parse(each).messageNames()).isNotEmpty();
                } catch (PayloadException e) {
                    assertThat(e).hasMessageEndingWith(".");
                }
            }
        }
    }

    private static void refused(String proto, String words) {
        assertThatThrownBy(() -> ProtoSchema.parse(proto)).hasMessageContaining(words);
    }
}
