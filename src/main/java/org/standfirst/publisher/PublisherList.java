package org.standfirst.publisher;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of publishers, newest first. */
@Schema(name = "EditorialPublisherList")
record PublisherList(List<PublisherView> items, PageInfo page) implements Paged {
}
