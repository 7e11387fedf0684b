package app.sockeye.interchange.command;

import java.util.Set;

/** The options of curl 8. */
final class CurlOptions {
    static final OptionTable TABLE = new OptionTable(
            """
            abstract-unix-socket= alt-svc= anyauth append/a aws-sigv4= basic ca-native cacert= capath= cert/E=
            cert-status cert-type= ciphers= compressed compressed-ssh config/K= connect-timeout= connect-to=
            continue-at/C= cookie/b= cookie-jar/c= create-dirs create-file-mode= crlf crlfile= curves= data/d=
            data-ascii= data-binary= data-raw= data-urlencode= delegation= digest disable/q disable-eprt disable-epsv
            disallow-username-in-url dns-interface= dns-ipv4-addr= dns-ipv6-addr= dns-servers= doh-cert-status
            doh-insecure doh-url= dump-header/D= ech= egd-file= engine= etag-compare= etag-save= expect100-timeout=
            fail/f fail-early fail-with-body false-start form/F= form-escape form-string= ftp-port/P= get/G globoff/g
            happy-eyeballs-timeout-ms= haproxy-protocol haproxy-clientip= head/I header/H= help/h= hsts= http0.9
            http1.0/0 http1.1 http2 http2-prior-knowledge http3 http3-only ignore-content-length include/i insecure/k
            interface= ip-tos= ipfs-gateway= ipv4/4 ipv6/6 json= junk-session-cookies/j keepalive-cnt= keepalive-time=
            key= key-type= krb= libcurl= limit-rate= list-only/l local-port= location/L location-trusted
            max-filesize= max-redirs= max-time/m= metalink mptcp negotiate netrc/n netrc-file= netrc-optional next/:
            no-alpn no-buffer/N no-clobber no-keepalive no-npn no-progress-meter no-sessionid noproxy= ntlm ntlm-wb
            oauth2-bearer= output/o= output-dir= parallel/Z parallel-immediate parallel-max= pass= path-as-is
            pinnedpubkey= post301 post302 post303 preproxy= progress-bar/# proto= proto-default= proto-redir=
            proxy/x= proxy-anyauth proxy-basic proxy-ca-native proxy-cacert= proxy-capath= proxy-cert= proxy-cert-type=
            proxy-ciphers= proxy-crlfile= proxy-digest proxy-header= proxy-http2 proxy-insecure proxy-key=
            proxy-key-type= proxy-negotiate proxy-ntlm proxy-pass= proxy-pinnedpubkey= proxy-service-name=
            proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tls13-ciphers= proxy-tlsauthtype= proxy-tlspassword=
            proxy-tlsuser= proxy-tlsv1 proxy-user/U= proxy1.0= proxytunnel/p pubkey= quote/Q= random-file= range/r=
            rate= raw referer/e= remote-header-name/J remote-name/O remote-name-all remote-time/R remove-on-error
            request/X= request-target= resolve= retry= retry-all-errors retry-connrefused retry-delay= retry-max-time=
            sasl-authzid= sasl-ir service-name= show-error/S show-headers sigalgs= silent/s skip-existing socks4=
            socks4a= socks5= socks5-basic socks5-gssapi socks5-gssapi-nec socks5-gssapi-service= socks5-hostname=
            speed-limit/Y= speed-time/y= ssl ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd
            ssl-revoke-best-effort ssl-sessions= sslv2/2 sslv3/3 stderr= styled-output suppress-connect-headers
            tcp-fastopen tcp-nodelay telnet-option/t= tftp-blksize= tftp-no-options time-cond/z= tls-earlydata tls-max=
            tls13-ciphers= tlsauthtype= tlspassword= tlsuser= tlsv1/1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding
            trace= trace-ascii= trace-config= trace-ids trace-time unix-socket= upload-file/T= upload-flags= url=
            url-query= use-ascii/B user/u= user-agent/A= variable= verbose/v version/V vlan-priority= write-out/w=
            xattr
            """);

    /** Options on what curl prints and how it speaks HTTP, which change nothing about a WebSocket. */
    static final Set<String> SILENT = Set.of(
            "basic",
            "compressed",
            "fail",
            "globoff",
            "http1.1",
            "include",
            "no-buffer",
            "no-progress-meter",
            "output",
            "path-as-is",
            "progress-bar",
            "proxy-basic",
            "proxy-anyauth",
            "proxytunnel",
            "raw",
            "show-error",
            "show-headers",
            "silent",
            "styled-output",
            "no-styled-output",
            "tcp-nodelay",
            "verbose",
            "write-out",
            "dump-header",
            "no-alpn",
            "stderr",
            "trace-time",
            "http2",
            "disable",
            "fail-with-body");

    private CurlOptions() {}
}
