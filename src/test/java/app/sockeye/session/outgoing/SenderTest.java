package app.sockeye.session.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Format;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.Sendable;
import app.sockeye.message.UnsendableException;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Outgoing;
import app.sockeye.template.TemplateSources;
import app.sockeye.template.TemplateValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {
    private final List<String> handedOver = new ArrayList<>();
    private final Sender sender = new Sender(new Noting());

    @Test
    void eachFormatIsHandedOverAsItsBytes() throws Exception {
        assertThat(send(new WrittenMessage(Format.TEXT, "hé")).bytes()).isEqualTo(3);
        send(new WrittenMessage(Format.ESCAPED, "a\\0b"));
        send(new WrittenMessage(Format.JSON, "{\"a\":1}"));
        send(new WrittenMessage(Format.HEX, "00 1e"));
        send(new WrittenMessage(Format.BASE64, "/w=="));
        send(WrittenMessage.json("{a: 1}", ChosenFormat.parse("cbor")));
        send(ControlDraft.ping("p"));
        send(ControlDraft.close(4001, "done"));

        assertThat(handedOver)
                .containsExactly(
                        "text hé",
                        "text a\0b",
                        "text {\"a\":1}",
                        "binary 001e",
                        "binary ff",
                        "binary a1616101",
                        "control 70",
                        "close 4001 done");
    }

    @Test
    void aTemplateIsFilledBeforeItIsSentInAFormatOfTheFolder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("trade.proto"), "message Price { int64 cents = 1; string of = 2; }");
        WrittenMessage message =
                WrittenMessage.json("{\"cents\":${n},\"of\":\"${s}\"}", ChosenFormat.parse("Price in trade.proto"));
        TemplateValues values = new TemplateValues() {
            private final TemplateSources sources = new TemplateSources(folder);

            @Override
            public Optional<String> value(String name) {
                return Optional.of(name.equals("n") ? "9007199254740993" : "a\"b");
            }

            @Override
            public TemplateSources sources() {
                return sources;
            }
        };
        sender.send(message, values).get();
        assertThat(handedOver).containsExactly("binary 088180808080808010" + "1203612262");
    }

    @Test
    void aTemplateIsFilledEachTimeItIsSent() throws Exception {
        WrittenMessage message = new WrittenMessage(Format.TEXT, "${n}");

        sender.send(message, name -> Optional.of("1")).get();
        sender.send(message, name -> Optional.of("2")).get();
        sender.send(message.withTemplates(false), name -> Optional.of("3")).get();

        assertThat(handedOver).containsExactly("text 1", "text 2", "text ${n}");
    }

    @Test
    void whatAServerSentDoesNotChooseTheFileThatIsSent() {
        TemplateValues received = new TemplateValues() {
            @Override
            public Optional<String> value(String name) {
                return Optional.of("/etc/hostname");
            }

            @Override
            public boolean isReceived(String name) {
                return true;
            }
        };

        assertThat(sender.send(new WrittenMessage(Format.FILE, "${path}"), received))
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(UnsendableException.class)
                .withMessageContaining("A value that a server sent");
        assertThat(handedOver).isEmpty();
    }

    @Test
    void fragmentsAndMarksAreHandedOverWithTheMessage() throws Exception {
        WrittenMessage message = new WrittenMessage(Format.TEXT, "a${n}b");

        SentMessage sent = sender.send(message.withFragmentation(Fragmentation.every(2)), name -> Optional.of("äö"))
                .get();
        assertThat(sent.bytes()).isEqualTo(6);
        assertThat(sent.frames()).isEqualTo(3);
        sender.send(message.withFragmentation(Fragmentation.at(1, 3, 5)), name -> Optional.of("äö"))
                .get();

        assertThat(handedOver).containsExactly("text aäöb every 2", "text aäöb at [1, 5, 5]");
    }

    @Test
    void anEncoderEncodesWithTheValuesOfEachTime() {
        AtomicInteger n = new AtomicInteger();
        TemplateValues counting = name -> Optional.of(Integer.toString(n.incrementAndGet()));
        Supplier<Outgoing> counted = Sender.encoder(new WrittenMessage(Format.JSON, "{\"n\":${n}}"), counting);
        assertThat(((Outgoing.Text) counted.get()).utf8()).isEqualTo("{\"n\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(((Outgoing.Text) counted.get()).utf8()).isEqualTo("{\"n\":2}".getBytes(StandardCharsets.UTF_8));

        Supplier<Outgoing> same = Sender.encoder(new WrittenMessage(Format.HEX, "00"), counting);
        assertThat(same.get()).isSameAs(same.get());
        assertThat(Sender.encoder(ControlDraft.ping("p"), counting).get()).isInstanceOf(Outgoing.Control.class);
        assertThatThrownBy(() ->
                        Sender.encoder(ControlDraft.close(1000, ""), counting).get())
                .isInstanceOf(UnsendableException.class);
        assertThatThrownBy(() -> Sender.encoder(new WrittenMessage(Format.HEX, "0"), counting)
                        .get())
                .isInstanceOf(UnsendableException.class);
    }

    @Test
    void whatHasNoValueOrIsInvalidIsNotHandedOver() {
        assertThat(failure(new WrittenMessage(Format.TEXT, "a ${missing}")))
                .isInstanceOfSatisfying(UnsendableException.class, e -> {
                    assertThat(e).hasMessageContaining("missing");
                    assertThat(e.position()).isEqualTo(2);
                });
        assertThat(failure(new WrittenMessage(Format.HEX, "0"))).isInstanceOf(UnsendableException.class);
        assertThat(failure(ControlDraft.close(1005, ""))).isInstanceOf(UnsendableException.class);
        assertThat(handedOver).isEmpty();
    }

    @Test
    void cancellingReachesWhatTheFilterLetThroughAndHoldsBackTheRest() {
        List<CompletableFuture<Void>> taken = new ArrayList<>();
        Sender slow = new Sender(new OutgoingChannel() {
            @Override
            public CompletableFuture<Void> send(Outgoing what) {
                taken.add(new CompletableFuture<>());
                return taken.get(taken.size() - 1);
            }

            @Override
            public CompletableFuture<Void> close(CloseReason reason) {
                return CompletableFuture.completedFuture(null);
            }
        });
        CompletableFuture<Outgoing> answer = new CompletableFuture<>();
        slow.filter(what -> answer);
        CompletableFuture<SentMessage> early = slow.send(Outgoing.text("early"));
        CompletableFuture<SentMessage> late = slow.send(Outgoing.text("late"));
        early.cancel(false);
        answer.complete(Outgoing.text("answer"));
        assertThat(taken).hasSize(1);
        late.cancel(false);
        assertThat(taken.get(0)).isCancelled();
    }

    private SentMessage send(Sendable what) throws Exception {
        return sender.send(what, TemplateValues.NONE).get();
    }

    private Throwable failure(Sendable what) {
        return catchThrowable(() -> send(what)) instanceof ExecutionException e ? e.getCause() : null;
    }

    @Test
    void aFormIsFilledAndEncodedWhenItIsSent() throws Exception {
        FormMessage event = new FormMessage(
                "socketio", "event", Map.of("event", "chat ${n}", "args.0", "{\"at\":${n},\"by\":\"${quoted}\"}"));
        TemplateValues values = name -> Optional.of(name.equals("n") ? "1" : "\"jo\"");

        SentMessage sent = sender.send(event, values).get();

        assertThat(handedOver).containsExactly("text 42[\"chat 1\",{\"at\":1,\"by\":\"\\\"jo\\\"\"}]");
        assertThat(sent.bytes()).isEqualTo(35);
    }

    @Test
    void messagesOfAFormFollowEachOther(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("photo"), new byte[] {1, 2});
        FormMessage event =
                new FormMessage("socketio", "event", Map.of("event", "photo", "args.0", "file:" + file), false);

        SentMessage sent = sender.send(event, name -> Optional.empty()).get();

        assertThat(handedOver).containsExactly("text 451-[\"photo\",{\"_placeholder\":true,\"num\":0}]", "binary 0102");
        assertThat(sent.frames()).isEqualTo(2);
        Supplier<Outgoing> repeated = sender.messages(event, name -> Optional.empty());
        assertThat(List.of(repeated.get(), repeated.get(), repeated.get()))
                .extracting(message -> message instanceof Outgoing.Text)
                .containsExactly(true, false, true);
    }

    @Test
    void whatIsWrongWithAFormIsToldAtItsInput() {
        assertThat(wrongInput(Map.of("args.0", "1"))).isEqualTo("event");
        assertThat(wrongInput(Map.of("event", "a", "args.0", "{"))).isEqualTo("args.0");
        assertThat(wrongInput(Map.of("event", "a", "args.0", "${missing}"))).isEqualTo("args.0");
        assertThat(wrongInput(Map.of("event", "a", "args.0", "file:/nowhere"))).isEqualTo("args.0");
        assertThat(sender.send(new FormMessage("other", "event", Map.of()), name -> Optional.empty()))
                .failsWithin(Duration.ZERO);
        assertThat(handedOver).isEmpty();
    }

    private String wrongInput(Map<String, String> values) {
        FormMessage form = new FormMessage("socketio", "event", values);
        Throwable failure =
                catchThrowable(() -> sender.send(form, name -> Optional.empty()).get());
        return ((UnsendableException) failure.getCause()).input();
    }

    @Test
    void aFormIsEncodedByWhomItWasSetToBe() throws Exception {
        sender.speak((dialect, form) -> List.of(Outgoing.text(dialect + " " + form.form() + form.values())));

        sender.to(new Noting())
                .send(new FormMessage("mine", "f", Map.of("a", "${x}")), name -> Optional.of("1"))
                .get();

        assertThat(handedOver).containsExactly("text mine f{a=1}");
    }

    private final class Noting implements OutgoingChannel {
        @Override
        public CompletableFuture<Void> send(Outgoing what) {
            if (what instanceof Outgoing.Fragmented fragmented) {
                FragmentPlan plan = fragmented.plan();
                return note(told(fragmented.message())
                        + (plan.bytes() > 0 ? " every " + plan.bytes() : " at " + plan.starts()));
            }
            return note(told(what));
        }

        private static String told(Outgoing what) {
            if (what instanceof Outgoing.Text text) {
                return "text " + new String(text.utf8(), StandardCharsets.UTF_8);
            } else if (what instanceof Outgoing.Binary binary) {
                return "binary " + HexFormat.of().formatHex(binary.bytes());
            }
            return "control " + HexFormat.of().formatHex(((Outgoing.Control) what).payload());
        }

        @Override
        public CompletableFuture<Void> close(CloseReason reason) {
            return note("close " + reason.code() + " " + reason.reason());
        }

        private CompletableFuture<Void> note(String what) {
            handedOver.add(what);
            return CompletableFuture.completedFuture(null);
        }
    }
}
