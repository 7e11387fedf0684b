"""Servers made to the specifications of dialects in JSON: json_server.py NAME. Prints its port; ends with its input."""
import asyncio
import hashlib
import hmac
import json
import sys

import websockets

PATIENCE_SECONDS = 3  # A machine may stall while an answer is due.


async def send(socket, *values):
    await socket.send(json.dumps(values[0] if len(values) == 1 else values, separators=(",", ":")))


async def graphql_pings(socket, answered):
    """Pings again and again, and ends a connection that does not answer."""
    while True:
        answered.clear()
        await send(socket, {"type": "ping"})
        try:
            await asyncio.wait_for(answered.wait(), PATIENCE_SECONDS)
        except asyncio.TimeoutError:
            return await socket.close(4400, "Expected pong")
        await asyncio.sleep(0.5)


async def graphql(socket):
    legacy = socket.subprotocol == "graphql-ws"
    opened = False
    answered = asyncio.Event()
    pings = []  # A task that nothing holds may be thrown away.
    async for text in socket:
        message = json.loads(text)
        kind = message["type"]
        if kind == "connection_init":
            opened = True
            await send(socket, {"type": "connection_ack"})
            if not legacy:
                pings.append(asyncio.ensure_future(graphql_pings(socket, answered)))
        elif kind == "pong":
            answered.set()
        elif kind == ("start" if legacy else "subscribe"):
            if not opened:
                return await socket.close(4401, "Unauthorized")
            data = {"type": "data" if legacy else "next", "id": message["id"], "payload": {"data": {"n": 1}}}
            await send(socket, data)
            if not message["payload"]["query"].startswith("subscription"):
                await send(socket, {"type": "complete", "id": message["id"]})
        elif kind == "stop":
            await send(socket, {"type": "complete", "id": message["id"]})
    for each in pings:
        each.cancel()


async def jsonrpc(socket):
    framed = False
    async for text in socket:
        framed = framed or text.startswith("Content-Length")
        call = json.loads(text[text.index("{"):])
        answer = {"jsonrpc": "2.0", "id": call.get("id")}
        if call.get("method") == "initialize":
            body = json.dumps(dict(answer, result={"capabilities": {}}))
            await socket.send("Content-Length: " + str(len(body)) + "\r\n\r\n" + body)
        elif call.get("method") == "sum":
            await send(socket, dict(answer, result=sum(call["params"])))
            await send(socket, {"jsonrpc": "2.0", "id": "q", "method": "ask"})
        elif call.get("id") == "q":
            await send(socket, {"jsonrpc": "2.0", "method": "heard", "params": [call["result"]]})


async def actioncable(socket):
    await send(socket, {"type": "welcome"})
    async for text in socket:
        message = json.loads(text)
        identifier = message["identifier"]
        if message["command"] == "subscribe":
            secret = json.loads(identifier)["channel"] == "Secret"
            await send(
                socket,
                {"identifier": identifier, "type": "reject_subscription" if secret else "confirm_subscription"},
            )
        elif message["command"] == "message":
            await send(socket, {"identifier": identifier, "message": json.loads(message["data"])})


async def phoenix(socket):
    async for text in socket:
        join, ref, topic, event, payload = json.loads(text)
        await send(socket, join, ref, topic, "phx_reply", {"status": "ok", "response": {}})
        if topic != "phoenix" and not event.startswith("phx_"):
            await send(socket, None, None, topic, event, payload)


async def pusher(socket):
    data = json.dumps({"socket_id": "1.2", "activity_timeout": 120})
    await send(socket, {"event": "pusher:connection_established", "data": data})
    pinged = False
    while True:
        message = json.loads(await asyncio.wait_for(socket.recv(), PATIENCE_SECONDS if pinged else 30))
        event, data, channel = message["event"], message["data"], message.get("channel")
        if event == "pusher:pong":
            pinged = False
        elif event == "pusher:subscribe":
            channel = data["channel"]
            signed = hmac.new(b"s", ("1.2:" + channel).encode(), hashlib.sha256).hexdigest()
            if channel.startswith("private-") and data["auth"] != "k:" + signed:
                error = {"type": "AuthError", "error": "bad auth", "status": 401}
                await send(socket, {"event": "pusher:subscription_error", "channel": channel, "data": error})
                await send(socket, {"event": "pusher:ping", "data": {}})
                pinged = True
            else:
                done = "pusher_internal:subscription_succeeded"
                await send(socket, {"event": done, "data": "{}", "channel": channel})
                if channel == "news":
                    await send(socket, {"event": "pusher:ping", "data": {}})
                    pinged = True
        elif event.startswith("client-"):
            inner = json.dumps(data, separators=(",", ":"))
            await send(socket, {"event": event, "data": inner, "channel": channel})


async def signalr(socket):
    end = "\x1e"
    packed = json.loads((await socket.recv()).rstrip(end))["protocol"] == "messagepack"
    await socket.send(b"{}\x1e" if packed else "{}" + end)
    async for data in socket:
        if packed:
            import msgpack

            kind, headers, id, target, args = msgpack.unpackb(data[1:])[:5]
            body = msgpack.packb([3, {}, id, 3, args])
            await socket.send(bytes([len(body)]) + body)
        else:
            message = json.loads(data.rstrip(end))
            answer = {"type": 3, "invocationId": message["invocationId"], "result": message["arguments"]}
            await socket.send(json.dumps(answer, separators=(",", ":")) + end)


async def wamp(socket):
    async for text in socket:
        message = json.loads(text)
        if message[0] == 1:
            await send(socket, 2, 7, {"roles": {}})
        elif message[0] == 48:
            await send(socket, 50, message[1], {}, message[4])
        elif message[0] == 64:
            await send(socket, 65, message[1], 72)
            await send(socket, 68, 9, 72, {})
        elif message[0] == 70:
            await send(socket, 6, {}, "wamp.close.system_shutdown")
        elif message[0] == 6:
            return


async def centrifugo(socket):
    pings = 0
    async for text in socket:
        for line in text.split("\n"):
            message = json.loads(line)
            if "connect" in message:
                await send(socket, {"id": message["id"], "connect": {"client": "c", "ping": 1, "pong": True}})
            elif "publish" in message:
                pub = {"channel": "a", "pub": {"data": message["publish"]["data"], "offset": 1}}
                reply = {"id": message["id"], "publish": {}}
                await socket.send(json.dumps(reply) + "\n" + json.dumps({"push": pub}, separators=(",", ":")))
            if pings < 2 and ("connect" in message or not message):
                pings += 1
                await socket.send("{}")
                if await asyncio.wait_for(socket.recv(), PATIENCE_SECONDS) != "{}":
                    return
                if pings < 2:
                    pings += 1
                    await socket.send("{}")


SERVERS = {
    "graphql": (graphql, ["graphql-transport-ws", "graphql-ws"]),
    "jsonrpc": (jsonrpc, None),
    "phoenix": (phoenix, None),
    "pusher": (pusher, None),
    "signalr": (signalr, None),
    "wamp": (wamp, ["wamp.2.json"]),
    "centrifugo": (centrifugo, None),
    "actioncable": (actioncable, ["actioncable-v1-json"]),
}


async def main():
    serve, subprotocols = SERVERS[sys.argv[1]]

    async def handle(socket, path):
        try:
            await serve(socket)
        except (asyncio.TimeoutError, websockets.ConnectionClosed):
            pass
        await socket.close(4000, "The end")

    async with websockets.serve(handle, "127.0.0.1", 0, subprotocols=subprotocols) as server:
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
