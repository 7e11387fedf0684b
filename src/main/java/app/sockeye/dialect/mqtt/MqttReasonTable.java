package app.sockeye.dialect.mqtt;

import java.util.ArrayList;
import java.util.List;

/** All reason codes. */
final class MqttReasonTable {
    /** Which letter stands for which packet in the tables below. */
    private static final String LETTERS = "-c-arlo-s-u--dx";

    /** Those of MQTT 5 (section 2.4). The last column: the letters of the packets. */
    static final List<MqttReason> FIVE = table(
            """
            00|Success|The packet was accepted.|carloux
            00|Normal disconnection|The connection ends as intended; the will is not sent.|d
            00|Granted QoS 0|The subscription was accepted: messages arrive at most once.|s
            01|Granted QoS 1|The subscription was accepted: messages arrive at least once.|s
            02|Granted QoS 2|The subscription was accepted: messages arrive exactly once.|s
            04|Disconnect with will message|The client leaves, and the server is to send its will.|d
            10|No matching subscribers|The message was accepted, but nobody subscribes to its topic.|ar
            11|No subscription existed|The filter was not subscribed.|u
            18|Continue authentication|The other side is to send the next step of the authentication.|x
            19|Re-authenticate|The client starts the authentication again.|x
            80|Unspecified error|The other side does not say why it failed.|carsud
            81|Malformed packet|A packet could not be parsed.|cd
            82|Protocol error|A packet came at the wrong time or holds something that is not allowed.|cd
            83|Implementation specific error|The packet is valid, but this implementation does not accept it.|carsud
            84|Unsupported protocol version|The server does not speak this version of MQTT.|c
            85|Client identifier not valid|The client identifier is valid UTF-8, but the server does not allow it.|c
            86|Bad user name or password|The server does not accept the user name or the password.|c
            87|Not authorized|The client is not allowed to do this.|carsud
            88|Server unavailable|The server can't be used at the moment.|c
            89|Server busy|The server is busy; try again later.|cd
            8A|Banned|An administrator has banned this client.|c
            8B|Server shutting down|The server is shutting down.|d
            8C|Bad authentication method|The method is not supported, or not the one used before.|cd
            8D|Keep alive timeout|The client was silent for one and a half keep alive intervals.|d
            8E|Session taken over|Another connection uses the same client identifier.|d
            8F|Topic filter invalid|The topic filter is well formed, but not accepted.|sud
            90|Topic name invalid|The topic name is well formed, but not accepted.|card
            91|Packet identifier in use|A packet with this identifier has not been completed yet.|arsu
            92|Packet identifier not found|No packet with this identifier is known.|lo
            93|Receive maximum exceeded|More QoS 1 and 2 messages were sent than the receive maximum allows.|d
            94|Topic alias invalid|The topic alias is 0 or greater than the topic alias maximum.|d
            95|Packet too large|The packet is longer than the other side accepts.|cd
            96|Message rate too high|Messages arrive too fast.|d
            97|Quota exceeded|A limit of the implementation or the administrator is reached.|carsd
            98|Administrative action|An administrator closed the connection.|d
            99|Payload format invalid|The payload does not match its payload format indicator.|card
            9A|Retain not supported|The server does not keep retained messages.|cd
            9B|QoS not supported|The server does not support this QoS.|cd
            9C|Use another server|The client is to use another server for now.|cd
            9D|Server moved|The client is to use another server from now on.|cd
            9E|Shared subscriptions not supported|The server does not support shared subscriptions.|sd
            9F|Connection rate exceeded|Too many connections are made.|cd
            A0|Maximum connect time|The connection lasted as long as is allowed.|d
            A1|Subscription identifiers not supported|The server does not support subscription identifiers.|sd
            A2|Wildcard subscriptions not supported|The server does not support wildcards in topic filters.|sd
            """);

    /** Return codes of MQTT 3.1 and 3.1.1 (there sections 3.2.2.3 and 3.9.3). */
    static final List<MqttReason> OLD = table(
            """
            00|Accepted|The connection was accepted.|c
            01|Unacceptable protocol version|The server does not speak this version of MQTT.|c
            02|Client identifier rejected|The server does not allow this client identifier.|c
            03|Server unavailable|The server can't be used at the moment.|c
            04|Bad user name or password|The server can't make sense of the user name or the password.|c
            05|Not authorized|The client is not allowed to connect.|c
            00|Granted QoS 0|The subscription was accepted: messages arrive at most once.|s
            01|Granted QoS 1|The subscription was accepted: messages arrive at least once.|s
            02|Granted QoS 2|The subscription was accepted: messages arrive exactly once.|s
            80|Failure|The subscription was refused.|s
            """);

    private MqttReasonTable() {}

    private static List<MqttReason> table(String rows) {
        return rows.lines().map(MqttReasonTable::row).toList();
    }

    private static MqttReason row(String row) {
        String[] cells = row.split("\\|");
        List<MqttType> packets = new ArrayList<>();
        for (MqttType type : MqttType.values()) {
            if (cells[3].indexOf(LETTERS.charAt(type.ordinal())) >= 0) {
                packets.add(type);
            }
        }
        return new MqttReason(Integer.parseInt(cells[0], 16), cells[1], cells[2], List.copyOf(packets));
    }
}
