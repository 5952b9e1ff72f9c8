# Varnish 7 in front of Standfirst, with the module xkey of varnish-modules. What to change is in the first three parts.
vcl 4.1;

import std;
import xkey;

# The application. The probe lets Varnish know when it is away, to show older answers meanwhile.
backend default {
    .host = "127.0.0.1";
    .port = "8080";
    .probe = {
        .url = "/q/health/ready";
        .interval = 2s;
        .timeout = 2s;
        .threshold = 2;
        .window = 3;
        .initial = 2;
    }
}

# Who may purge: the instances of the application, and nobody else.
acl purgers {
    "127.0.0.1";
    "::1";
}

# For how long after its time an answer is shown while Varnish asks for it anew: stale-while-revalidate of the
# application, standfirst.cache.edge-stale-while-revalidate.
sub standfirst_grace {
    set req.grace = 30s;
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ purgers) {
            return (synth(403, "Not from here"));
        }
        if (!req.http.xkey-purge) {
            return (synth(400, "xkey-purge is missing"));
        }
        # Hard: what is purged softly would still be shown while it is asked for anew.
        set req.http.purged = xkey.purge(req.http.xkey-purge);
        return (synth(200, "Purged " + req.http.purged));
    }

    # What only Varnish itself may say.
    unset req.http.coding;
    if (req.restarts == 0) {
        unset req.http.older-is-better-than-nothing;
    }

    # The faces behind a key, and all that is no part of delivery, are none of a cache's business.
    if (req.url !~ "^/v1/" || req.url ~ "^/v1/(editorial|admin|partner)(/|\?|$)") {
        return (pass);
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    # Delivery gives the same to everybody.
    unset req.http.Cookie;
    unset req.http.Authorization;
    set req.url = std.querysort(req.url);

    # One spelling for each coding. Varnish knows gzip alone, and would ask for nothing else.
    if (req.http.Accept-Encoding ~ "(?i)(^|[\s,])br\s*(,|$|;\s*q=(1|0\.0*[1-9]))") {
        set req.http.coding = "br";
    } else if (req.http.Accept-Encoding ~ "(?i)(^|[\s,])zstd\s*(,|$|;\s*q=(1|0\.0*[1-9]))") {
        set req.http.coding = "zstd";
    }

    if (std.healthy(req.backend_hint) && !req.http.older-is-better-than-nothing) {
        call standfirst_grace;
    }
    return (hash);
}

sub vcl_hash {
    if (req.http.coding) {
        hash_data(req.http.coding);
    }
}

sub vcl_backend_fetch {
    if (bereq.http.coding) {
        set bereq.http.Accept-Encoding = bereq.http.coding;
    }
    unset bereq.http.coding;
    unset bereq.http.older-is-better-than-nothing;
}

sub vcl_backend_response {
    # An answer that failed does not replace one that is there.
    if (beresp.status >= 500) {
        if (bereq.is_bgfetch) {
            return (abandon);
        }
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        return (deliver);
    }
    set beresp.http.xkey = beresp.http.Surrogate-Key;

    # RFC 9213: where there is a CDN-Cache-Control, nothing else counts.
    if (beresp.http.CDN-Cache-Control) {
        if (beresp.http.CDN-Cache-Control ~ "(?i)no-store|no-cache|private"
                || beresp.http.CDN-Cache-Control !~ "(?i)max-age=\d") {
            set beresp.uncacheable = true;
            set beresp.ttl = 5s;
            return (deliver);
        }
        set beresp.ttl = std.duration(
            regsub(beresp.http.CDN-Cache-Control, "(?i)^.*max-age=(\d+).*$", "\1") + "s", 0s);
        set beresp.grace = std.duration(
            regsub(beresp.http.CDN-Cache-Control, "(?i)^.*stale-while-revalidate=(\d+).*$", "\1") + "s", 0s);
        if (std.duration(regsub(beresp.http.CDN-Cache-Control, "(?i)^.*stale-if-error=(\d+).*$", "\1") + "s", 0s)
                > beresp.grace) {
            set beresp.grace = std.duration(
                regsub(beresp.http.CDN-Cache-Control, "(?i)^.*stale-if-error=(\d+).*$", "\1") + "s", 0s);
        }
        # Kept for longer only in order to ask whether it is still good.
        set beresp.keep = 1h;
        return (deliver);
    }
    # Errors and redirects: as Cache-Control says, by the rules that Varnish comes with.
}

sub vcl_deliver {
    # Nobody waits in vain who may have an older answer instead.
    if (resp.status >= 500 && req.restarts == 0 && req.method ~ "^(GET|HEAD)$"
            && req.url ~ "^/v1/" && req.url !~ "^/v1/(editorial|admin|partner)(/|\?|$)") {
        set req.http.older-is-better-than-nothing = "true";
        return (restart);
    }
    set resp.http.X-Cache = "miss";
    if (obj.hits > 0) {
        set resp.http.X-Cache = "hit";
    }
    # For Varnish alone; readers have Cache-Control.
    unset resp.http.xkey;
    unset resp.http.Surrogate-Key;
    unset resp.http.CDN-Cache-Control;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    # Age stays: the max-age of Cache-Control, where there is one, counts from when the application answered.
}
