package org.standfirst.audit;

import java.util.List;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of the audit log, newest first. */
record AuditEntryList(List<AuditEntryView> items, PageInfo page) implements Paged {
}
