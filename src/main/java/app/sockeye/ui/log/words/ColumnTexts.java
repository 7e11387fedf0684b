package app.sockeye.ui.log.words;

/** What users read of the log's columns, row colours and how replies are found. */
public final class ColumnTexts {
    // Column titles
    public static final String NUMBER_TITLE = "#";
    public static final String WIRE_SIZE_TITLE = "On wire";
    public static final String RATIO_TITLE = "Ratio";

    // Column names
    public static final String STAR = "Star";
    public static final String NUMBER = "Number";
    public static final String DIRECTION = "Direction";
    public static final String TIME = "Time";
    public static final String SINCE_START = "Since start";
    public static final String SINCE_PREVIOUS = "Since previous";
    public static final String KIND = "Kind";
    public static final String SIZE = "Size";
    public static final String WIRE_SIZE = "Size on the wire";
    public static final String RATIO = "Compression ratio";
    public static final String FRAMES = "Frames";
    public static final String NOTE = "Note";
    public static final String MESSAGE = "Message";

    // What the time column shows
    public static final String TIME_OF_DAY = "Time of day";
    public static final String SINCE_SESSION_START = "Since session start";
    public static final String SINCE_PREVIOUS_ROW = "Since previous row";

    // Columns menu
    public static final String ARRANGE = "Width and place of";
    public static final String WIDER = "Wider";
    public static final String NARROWER = "Narrower";
    public static final String USUAL_WIDTH = "Usual width";
    public static final String FURTHER_LEFT = "Further left";
    public static final String FURTHER_RIGHT = "Further right";
    public static final String ADD_COLUMN = "Add column…";
    public static final String REMOVE_COLUMN = "Remove column";
    public static final String USE_EVERYWHERE = "Use columns and colours everywhere";
    public static final String RESET_COLUMNS = "Reset columns";

    // Adding a column
    public static final String COLUMN_PATH = "Path of a value in JSON messages, or a packet's field";
    public static final String COLUMN_PATH_HINT = "For example $.type, $.data[0].price, $['a key'], event or d.method.";
    public static final String ADD = "Add";

    // Row colours
    public static final String COLOURS = "Colours";
    public static final String COLOURS_HINT =
            "A row gets the colour of the first query it matches, such as error or size>1k.";
    public static final String ADD_RULE = "Add rule";
    public static final String MOVE_RULE_UP = "Move rule up";
    public static final String MOVE_RULE_DOWN = "Move rule down";
    public static final String REMOVE_RULE = "Remove rule";
    public static final String RULE_QUERY_PROMPT = "Query";
    public static final String RULE_QUERY = "Query for the rows to colour";
    public static final String RULE_COLOUR = "Colour";
    public static final String RED = "Red";
    public static final String YELLOW = "Yellow";
    public static final String GREEN = "Green";
    public static final String BLUE = "Blue";
    public static final String PURPLE = "Purple";
    public static final String GREY = "Grey";

    // Replies
    public static final String REPLIES = "Replies";
    public static final String REPLIES_HINT =
            "A reply has the same value at this path as its request, and the opposite direction.";
    public static final String ID_PATH = "Path of the id that a reply shares with its request";

    private ColumnTexts() {}

    /** @param word the field as queries name it */
    public static String field(String word) {
        return "Field " + word;
    }

    /** @param mode what the time column shows, as it is called within a sentence */
    public static String time(String mode) {
        return "Time: " + mode;
    }

    public static String width(String column) {
        return "Width of " + column;
    }

    public static String tooManyColumns(int most) {
        return "At most " + most + " columns can be added. Remove one first.";
    }
}
