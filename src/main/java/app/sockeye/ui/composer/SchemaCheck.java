package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.ui.composer.schema.SchemaModel;

/** Has each valid JSON message that is written checked against its schema. JavaFX thread. */
record SchemaCheck(SchemaModel schema, ComposerModel composer) {
    static void install(SchemaModel schema, ComposerModel composer) {
        SchemaCheck check = new SchemaCheck(schema, composer);
        composer.checkProperty().addListener((o, before, now) -> check.follow(now));
        composer.loaded().entryProperty().addListener(o -> schema.lookAgain());
    }

    private void follow(MessageCheck now) {
        boolean json =
                now.message().format() == Format.JSON && now.shownProblem().isEmpty();
        if (!json || now.message().body().isBlank()) {
            schema.clear();
        } else if (!now.isPending()) {
            schema.look(now.message(), composer.sending().preview());
        }
    }
}
