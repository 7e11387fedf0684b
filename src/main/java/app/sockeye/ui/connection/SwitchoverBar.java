package app.sockeye.ui.connection;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.Visibility;
import java.util.Optional;
import javafx.scene.control.Button;

/** Asks below the address whether to leave the connection for another address, and tells while that is under way. */
final class SwitchoverBar extends QuestionBar {
    private final Button agree;

    SwitchoverBar(ConnectionModel model) {
        super("switchover");
        agree = addAnswer("switchover-agree", "", model::connect);
        addDismissal("switchover-dismiss", ConnectionTexts.STAY, model.switchover()::takeBack);
        model.switchover().stepProperty().addListener((o, before, now) -> show(now));
        show(model.switchover().stepProperty().get());
    }

    private void show(Optional<Switchover.Step> step) {
        ask(step.map(SwitchoverBar::text));
        step.ifPresent(s -> {
            agree.setText(ConnectionTexts.leaveAndConnect(verb(s)));
            Visibility.set(agree, !s.agreed());
        });
    }

    private static String text(Switchover.Step step) {
        return step.agreed()
                ? ConnectionTexts.connectingNext(step.address())
                : ConnectionTexts.leaveAndConnectTo(verb(step), step.address());
    }

    private static String verb(Switchover.Step step) {
        return step.from() == SessionState.CONNECTING || step.from() == SessionState.WAITING
                ? ConnectionTexts.STOP_CONNECTING
                : ConnectionTexts.DISCONNECT;
    }
}
