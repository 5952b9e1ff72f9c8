package org.standfirst.notice;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;
import org.standfirst.http.Paged;

/** A page of notices, newest first. */
@Schema(name = "EditorialNoticeList")
record NoticeList(List<NoticeView> items, PageInfo page) implements Paged {
}
