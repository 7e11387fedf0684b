package app.sockeye.ui.access.key;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Finds out which key of the keyboard an event of JavaFX's is of. JavaFX thread. */
final class KeyReading {
    private final Keyboard keyboard;
    private final HeldModifiers modifiers;
    private final LongSupplier millis;
    /** The keys held as far as events told, by their numbers. */
    private final Map<Integer, KeySymbol> held = new HashMap<>();
    /** What a code stood for when that was last seen. */
    private final Map<KeyCode, Place> recent = new HashMap<>();

    /** A key's meaning, and where it is on the keyboard. */
    private record Place(KeySymbol symbol, int code) {}

    /** @param millis a clock in ms */
    KeyReading(Keyboard keyboard, HeldModifiers modifiers, LongSupplier millis) {
        this.keyboard = keyboard;
        this.modifiers = modifiers;
        this.millis = millis;
    }

    /** The key of an event of a key pressed or released; empty for one that X11 has no number for. */
    Optional<KeyStroke> read(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        int before = modifiers.before(event);
        keyboard.look();
        List<Place> places = places(event);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Place place = choose(event.getCode(), places, pressed);
        if (pressed) {
            held.put(place.code(), place.symbol());
        } else {
            held.remove(place.code());
        }
        recent.put(event.getCode(), place);
        return Optional.of(
                new KeyStroke(pressed, typed(event, place.symbol()), place.code(), before, millis.getAsLong()));
    }

    /** A key may be released before its event comes, so what is held now is no more than the best sign. */
    private Place choose(KeyCode code, List<Place> places, boolean pressed) {
        return Stream.of(
                        places.stream()
                                .filter(at ->
                                        keyboard.isDown(at.code()) == pressed && held.containsKey(at.code()) != pressed)
                                .findFirst(),
                        places.stream()
                                .filter(at -> pressed ? keyboard.isDown(at.code()) : held.containsKey(at.code()))
                                .findFirst(),
                        Optional.ofNullable(recent.get(code)).filter(places::contains))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(places.get(0));
    }

    private List<Place> places(KeyEvent event) {
        List<Place> places = new ArrayList<>();
        for (KeySymbol named : NamedKey.of(event.getCode())) {
            places.add(new Place(named, keyboard.codeOf(named.number())));
        }
        if (places.isEmpty()) {
            character(event).ifPresent(typed -> {
                KeySymbol symbol = KeySymbol.of(typed);
                int code = keyboard.codeOf(symbol.number());
                // Letters of other alphabets are on the keys of Latin ones, whose code JavaFX tells.
                places.add(new Place(symbol, code != 0 ? code : keyboard.codeOf(plain(event.getCode()))));
            });
        }
        return places;
    }

    /** A key with a name may type a character besides, as those of the keypad do. */
    private static KeySymbol typed(KeyEvent event, KeySymbol symbol) {
        return text(event)
                .filter(typed -> !symbol.isCharacter())
                .map(symbol::typing)
                .orElse(symbol);
    }

    /** The character that an event says it types, unless that cannot be seen. */
    private static Optional<Integer> text(KeyEvent event) {
        String text = event.getText();
        return Optional.of(text)
                .filter(some -> !some.isEmpty() && some.codePointCount(0, some.length()) == 1)
                .map(some -> some.codePointAt(0))
                .filter(one -> !Character.isISOControl(one) && !Character.isWhitespace(one));
    }

    private static Optional<Integer> character(KeyEvent event) {
        // With Control held, a letter's text is a control character.
        return text(event).or(() -> Optional.of(plain(event.getCode()))
                .filter(letter -> letter != 0)
                .map(letter -> event.isShiftDown() ? Character.toUpperCase(letter) : letter));
    }

    /** The character of a letter's or digit's key by itself; 0 for others. */
    private static int plain(KeyCode code) {
        boolean has = code.isLetterKey() || code.isDigitKey() && !code.isKeypadKey();
        return has ? Character.toLowerCase(code.getChar().charAt(0)) : 0;
    }
}
