package org.standfirst.webhook.delivery;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of deliveries, newest first. */
@Schema(name = "WebhookDeliveryList")
record DeliveryList(List<DeliveryView> items, PageInfo page) implements Paged {
}
