package app.sockeye.ui.connection;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.NextStep;
import app.sockeye.profile.option.Option;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** Turns the next steps of a failure into buttons that do them. A step without a way to do it here has none. */
final class StepActions {
    private static final String BEARER = "bearer";
    /** What a server may ask for and the options have, the safest first. */
    private static final List<String> SCHEMES = List.of("digest", "basic", BEARER);

    private final ConnectionModel model;
    private Consumer<Option> onShowOption = option -> {};
    private Runnable onShowCertificate = () -> {};

    StepActions(ConnectionModel model) {
        this.model = model;
    }

    /** @param action shows an option with the focus in its field */
    void setOnShowOption(Consumer<Option> action) {
        onShowOption = action;
    }

    /** @param action shows the certificate that was refused */
    void setOnShowCertificate(Runnable action) {
        onShowCertificate = action;
    }

    List<Button> buttons(List<NextStep> steps) {
        return steps.stream().flatMap(step -> button(step).stream()).toList();
    }

    private Optional<Button> button(NextStep step) {
        return step instanceof NextStep.TryLater later
                ? Optional.of(new RetryButton(later.delay(), model::connect))
                : of(step).map(StepActions::button);
    }

    private static Button button(StepAction action) {
        Button button = new Button(action.label(), Icon.of(action.icon()));
        button.setId(action.id());
        button.getStyleClass().add("small");
        button.setOnAction(e -> action.run().run());
        if (!action.tip().isEmpty()) {
            Tip.set(button, action.tip());
        }
        return button;
    }

    private Optional<StepAction> of(NextStep step) {
        if (step instanceof NextStep.TrustCertificate) {
            return Optional.of(new StepAction(
                    "step-certificate", StepTexts.SEE_CERTIFICATE, "", Feather.SHIELD, onShowCertificate));
        } else if (step instanceof NextStep.AddClientCertificate) {
            return option(
                    "step-client-certificate", StepTexts.CHOOSE_CERTIFICATE, Feather.FILE_PLUS, "tls.certificate");
        } else if (step instanceof NextStep.AddCredentials add) {
            return credentials(add);
        } else if (step instanceof NextStep.UseWss use) {
            return Optional.of(new StepAction(
                    "step-wss", StepTexts.USE_WSS, use.uri().toString(), Feather.LOCK, () -> model.steps()
                            .connectTo(use.uri())));
        } else if (step instanceof NextStep.UseWs use) {
            return Optional.of(new StepAction(
                    "step-ws", StepTexts.USE_WS, use.uri().toString(), Feather.UNLOCK, () -> model.steps()
                            .connectTo(use.uri())));
        } else if (step instanceof NextStep.FollowRedirect follow) {
            String target = follow.to().target().toString();
            return Optional.of(new StepAction(
                    "step-redirect", StepTexts.FOLLOW_REDIRECT, target, Feather.CORNER_DOWN_RIGHT, () -> model.steps()
                            .follow(follow.to())));
        } else if (step instanceof NextStep.OfferSubprotocol offer) {
            return Optional.of(new StepAction(
                    "step-subprotocol", StepTexts.offer(offer.name()), "", Feather.PLUS, () -> model.steps()
                            .offerSubprotocol(offer.name())));
        } else if (step instanceof NextStep.RaiseMessageLimit) {
            return option("step-limit", StepTexts.RAISE_LIMIT, Feather.SLIDERS, "limits.message");
        } else if (step instanceof NextStep.RaiseTimeout raise) {
            return option("step-timeout", StepTexts.RAISE_TIMEOUT, Feather.CLOCK, timeout(raise.stage()));
        }
        return Optional.empty();
    }

    private Optional<StepAction> credentials(NextStep.AddCredentials add) {
        if (add.asker() == NextStep.Asker.PROXY) {
            return option("step-proxy-credentials", StepTexts.ENTER_PROXY_CREDENTIALS, Feather.KEY, "proxy.user");
        }
        String type =
                SCHEMES.stream().filter(add.schemes()::contains).findFirst().orElse("basic");
        boolean token = type.equals(BEARER);
        return OptionSection.option(token ? "auth.token" : "auth.user")
                .map(option -> new StepAction(
                        "step-credentials",
                        token ? StepTexts.ENTER_TOKEN : StepTexts.ENTER_CREDENTIALS,
                        StepTexts.shows(option.label()),
                        Feather.KEY,
                        () -> enter(type, option)));
    }

    /** The fields for credentials are shown for a type that has them only. */
    private void enter(String type, Option option) {
        OptionSection.option("auth.type")
                .filter(kind -> model.option(kind).equals(kind.standard()))
                .ifPresent(kind -> model.setOption(kind, type));
        onShowOption.accept(option);
    }

    private static String timeout(ConnectStage stage) {
        return switch (stage) {
            case SIGN_IN, DNS -> "timeouts.resolve";
            case PROXY_SCRIPT, TCP, PROXY -> "timeouts.connect";
            case TLS -> "timeouts.tls";
            case UPGRADE -> "timeouts.handshake";
        };
    }

    private Optional<StepAction> option(String id, String label, Feather icon, String key) {
        return OptionSection.option(key)
                .map(option -> new StepAction(
                        id, label, StepTexts.shows(option.label()), icon, () -> onShowOption.accept(option)));
    }
}
