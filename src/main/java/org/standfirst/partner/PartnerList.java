package org.standfirst.partner;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of partners, newest first. */
@Schema(name = "PartnerList")
record PartnerList(List<PartnerView> items, PageInfo page) implements Paged {
}
