@NullMarked
package org.standfirst.partner.article;

import org.jspecify.annotations.NullMarked;
