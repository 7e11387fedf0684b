# A server of Action Cable by other hands, without a site around it.
require "logger"
require "action_cable"
require "action_dispatch"

class SiteConnection < ActionCable::Connection::Base
  def connect
    reject_unauthorized_connection if request.params[:user] == "nobody"
  end
end

class ChatChannel < ActionCable::Channel::Base
  def subscribed
    params[:room] == "secret" ? reject : stream_from("room #{params[:room]}")
  end

  def speak(data)
    ActionCable.server.broadcast("room #{params[:room]}", { text: data["text"] })
  end
end

ActionCable.server.config.cable = { "adapter" => "async" }
ActionCable.server.config.connection_class = -> { SiteConnection }
ActionCable.server.config.logger = Logger.new($stderr)
ActionCable.server.config.allowed_request_origins = [%r{http://127\.0\.0\.1.*}]
run ActionCable.server
