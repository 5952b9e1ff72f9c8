package org.standfirst.delivery.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.standfirst.http.PageInfo;

/** A page of articles, newest first. */
@Schema(name = "ArticleList")
public record ArticleListView(@Schema(implementation = ArticleView[].class) List<Object> items, PageInfo page) {
}
