package app.sockeye.dialect.stomp;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.dialect.preset.ConnectPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The usual mistakes in connecting to a STOMP server. */
final class StompAdvice {
    /** The subprotocols of all versions, the newest first. */
    static final List<String> SUBPROTOCOLS = List.of("v12.stomp", "v11.stomp", "v10.stomp");

    private StompAdvice() {}

    static List<String> of(ConnectPlan plan) {
        List<String> advice = new ArrayList<>();
        boolean offered = plan.subprotocols().stream().anyMatch(SUBPROTOCOLS::contains);
        boolean misnamed = plan.subprotocols().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("stomp"));
        if (misnamed && !offered) {
            advice.add("The subprotocols of STOMP are v12.stomp, v11.stomp and v10.stomp: offer one of these.");
        }
        List<String> forms = plan.opening().stream().map(FilledForm::form).toList();
        int connect = forms.indexOf(StompForms.CONNECT);
        if (offered && connect < 0) {
            advice.add("Send a connect frame on opening: the server answers nothing before it.");
        } else if (offered && forms.size() > 1) {
            advice.add("Send nothing but the connect frame on opening: other frames have to wait for CONNECTED.");
        }
        return advice;
    }
}
