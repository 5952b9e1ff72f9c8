/** The working copy of an article: what editors change and readers never see. */
@NullMarked
package org.standfirst.article;

import org.jspecify.annotations.NullMarked;
