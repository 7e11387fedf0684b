"""Servers made to the specifications of dialects in JSON: json_server.py NAME. Prints its port; ends with its input."""
import asyncio
import json
import sys

import websockets


async def send(socket, *values):
    await socket.send(json.dumps(values[0] if len(values) == 1 else values, separators=(",", ":")))


async def graphql(socket):
    legacy = socket.subprotocol == "graphql-ws"
    opened = False
    async for text in socket:
        message = json.loads(text)
        kind = message["type"]
        if kind == "connection_init":
            opened = True
            await send(socket, {"type": "connection_ack"})
            if not legacy:
                await send(socket, {"type": "ping"})
                pong = json.loads(await asyncio.wait_for(socket.recv(), 1))
                if pong["type"] != "pong":
                    return await socket.close(4400, "Expected pong")
        elif kind == ("start" if legacy else "subscribe"):
            if not opened:
                return await socket.close(4401, "Unauthorized")
            data = {"type": "data" if legacy else "next", "id": message["id"], "payload": {"data": {"n": 1}}}
            await send(socket, data)
            if not message["payload"]["query"].startswith("subscription"):
                await send(socket, {"type": "complete", "id": message["id"]})
        elif kind == "stop":
            await send(socket, {"type": "complete", "id": message["id"]})


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


SERVERS = {
    "graphql": (graphql, ["graphql-transport-ws", "graphql-ws"]),
    "jsonrpc": (jsonrpc, None),
    "phoenix": (phoenix, None),
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
