package org.standfirst.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of webhooks, newest first. */
@Schema(name = "WebhookList")
record WebhookList(List<WebhookView> items, PageInfo page) implements Paged {
}
